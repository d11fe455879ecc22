/**
 * Loaded into a child before its own code: when the command that started it is killed without a
 * chance to stop it, the child ends itself as if it had been asked to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
