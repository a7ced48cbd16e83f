#if os(Linux)
  /// Stands in for the function by which mbedTLS reads a file of certificates, and finds none in any.
  ///
  /// Where libgit2 is built with mbedTLS, as on Debian, it reads all certificates of the system at each
  /// start, which takes longer than the rest of a small scan. This program never connects to anything,
  /// and if it did, no certificate would make it refuse every host. The program alone does this: a
  /// library must not decide it for whoever links it. With any other libgit2 nobody calls it.
  @c(mbedtls_x509_crt_parse_file)
  public func readNoCertificates(
    _ chain: UnsafeMutableRawPointer?, _ path: UnsafePointer<CChar>?
  ) -> CInt {
    // MBEDTLS_ERR_X509_FILE_IO_ERROR: libgit2 goes on without.
    -0x2900
  }
#endif
