/** The two channels between preload and main. The window itself never sees their names. */
export const callChannel = 'umbruch:call';
export const eventChannel = 'umbruch:event';
