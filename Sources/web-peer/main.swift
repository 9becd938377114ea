#if Web
try await WebPeer.run()
#endif
