/** Runs `work`; whoever asks while it runs gets one further run afterwards, however many ask. */
export function coalesce(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  const run = async () => {
    do {
      isAskedAgain = false;
      await work();
    } while (isAskedAgain);
    running = null;
  };
  return () => {
    if (running) isAskedAgain = true;
    else running = run();
    return running;
  };
}
