/**
 * Preloaded into a child process: when its parent is killed outright, the child ends itself as on SIGTERM.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
