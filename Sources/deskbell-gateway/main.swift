#if Web
await GatewayProgram.start()
#endif
