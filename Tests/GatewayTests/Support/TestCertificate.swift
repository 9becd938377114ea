#if Web
import NIOSSL

/// A certificate of nobody's, for tests of TLS.
enum TestCertificate {
  static var configuration: TLSConfiguration {
    get throws {
      .makeServerConfiguration(
        certificateChain: [
          .certificate(try NIOSSLCertificate(bytes: Array(certificate.utf8), format: .pem))
        ],
        privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(key.utf8), format: .pem)))
    }
  }

  private static let certificate = """
    -----BEGIN CERTIFICATE-----
    MIIBfzCCASWgAwIBAgIUHrA+hufRXRNVZwGYbKLwMIyUVJYwCgYIKoZIzj0EAwIw
    FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEzMDE0MTQ1N1oYDzIxMjYxMTA2
    MTQxNDU3WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
    PQMBBwNCAAT0jfMBFOHUqaS7kWs15nckAwGkhgA8jFMy0Jz4PqEgSe/V7PIGEbub
    MqHDJdvHr5pZo6c2gDbXxkPxZ89Pde6lo1MwUTAdBgNVHQ4EFgQUo4SudDF5Eh3H
    zSTNDZfqcDjGKfswHwYDVR0jBBgwFoAUo4SudDF5Eh3HzSTNDZfqcDjGKfswDwYD
    VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAxaBK9hAfuKix+FYrqqjqx
    NIIc+FzEB0HS1vVGWsU3LQIhAIGOOArkDwutMBJriTwFtYug1alIifBY3n1asd4T
    VoFr
    -----END CERTIFICATE-----
    """

  private static let key = """
    -----BEGIN PRIVATE KEY-----
    MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQguVw/YeAj9MjUJbD3
    vyDJjnyBzRU8nmd1WdTjIcbo3xWhRANCAAT0jfMBFOHUqaS7kWs15nckAwGkhgA8
    jFMy0Jz4PqEgSe/V7PIGEbubMqHDJdvHr5pZo6c2gDbXxkPxZ89Pde6l
    -----END PRIVATE KEY-----
    """
}
#endif
