/** The only platform globals that shared code may use: they exist alike in Node and in the browser and do no I/O. */
declare class URL {
  constructor(input: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly href: string;
}
