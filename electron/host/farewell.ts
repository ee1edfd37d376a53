/** How long the end of a window waits for what the editor typed last (security.md §5.4). */
export const farewellMs = 5_000;
/** A page that is told to go asks for its last saves well within this. */
export const quietMs = 100;
