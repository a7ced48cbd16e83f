import CGit2

extension LooseObjects {
  /// Adds the reader to an object database of libgit2, which owns it from then on.
  func add(to database: OpaquePointer, priority: CInt) throws(LibraryError) {
    let memory = UnsafeMutablePointer<git_shim_backend>.allocate(capacity: 1)
    memory.initialize(to: git_shim_backend())
    memory.pointee.objects = Unmanaged.passRetained(self).toOpaque()
    let backend = UnsafeMutableRawPointer(memory).assumingMemoryBound(to: git_odb_backend.self)
    backend.pointee.version = UInt32(GIT_ODB_BACKEND_VERSION)
    backend.pointee.read = { data, size, type, backend, id in
      answer(backend, id) { (objects, id) throws(Failure) in
        var room: UnsafeMutableRawPointer?
        do throws(Failure) {
          let header = try objects.read(id) { count in
            room = git_odb_backend_data_alloc(backend, count)
            return room
          }
          data?.pointee = room
          size?.pointee = header.size
          type?.pointee = header.kind.libraryType
        } catch {
          git_odb_backend_data_free(backend, room)
          throw error
        }
      }
    }
    backend.pointee.read_header = { size, type, backend, id in
      answer(backend, id) { (objects, id) throws(Failure) in
        let header = try objects.header(of: id)
        size?.pointee = header.size
        type?.pointee = header.kind.libraryType
      }
    }
    backend.pointee.exists = { backend, id in
      guard let backend, let id else { return 0 }
      return objects(of: backend).contains(ObjectID(id.pointee)) ? 1 : 0
    }
    backend.pointee.exists_prefix = { found, backend, start, count in
      answer(backend, start) { (objects, start) throws(Failure) in
        found?.pointee = try objects.complete(Array(start.hex.utf8.prefix(count))).oid
      }
    }
    backend.pointee.read_prefix = { found, data, size, type, backend, start, count in
      var id = git_oid()
      guard let backend else { return GIT_ERROR.rawValue }
      let code = backend.pointee.exists_prefix?(&id, backend, start, count) ?? GIT_ERROR.rawValue
      guard code == 0 else { return code }
      found?.pointee = id
      return backend.pointee.read?(data, size, type, backend, &id) ?? GIT_ERROR.rawValue
    }
    backend.pointee.foreach = { backend, callback, payload in
      guard let backend, let callback else { return GIT_ERROR.rawValue }
      var code: CInt = 0
      objects(of: backend).visitAll { id in
        var oid = id.oid
        code = callback(&oid, payload)
        return code == 0
      }
      return code
    }
    backend.pointee.free = { backend in
      guard let backend else { return }
      let memory = UnsafeMutableRawPointer(backend).assumingMemoryBound(to: git_shim_backend.self)
      Unmanaged<LooseObjects>.fromOpaque(memory.pointee.objects).release()
      memory.deallocate()
    }
    let code = git_odb_add_backend(database, backend, priority)
    if code < 0 { backend.pointee.free(backend) }
    try check(code)
  }
}

private func objects(of backend: UnsafeMutablePointer<git_odb_backend>) -> LooseObjects {
  let memory = UnsafeMutableRawPointer(backend).assumingMemoryBound(to: git_shim_backend.self)
  return Unmanaged<LooseObjects>.fromOpaque(memory.pointee.objects).takeUnretainedValue()
}

private func answer(
  _ backend: UnsafeMutablePointer<git_odb_backend>?, _ id: UnsafePointer<git_oid>?,
  _ body: (LooseObjects, ObjectID) throws(LooseObjects.Failure) -> Void
) -> CInt {
  guard let backend, let id else { return GIT_ERROR.rawValue }
  do throws(LooseObjects.Failure) {
    try body(objects(of: backend), ObjectID(id.pointee))
    return 0
  } catch {
    switch error {
    case .missing: return GIT_ENOTFOUND.rawValue
    case .ambiguous: return GIT_EAMBIGUOUS.rawValue
    case .damaged(let reason):
      git_error_set_str(CInt(GIT_ERROR_ODB.rawValue), reason)
      return GIT_EMISMATCH.rawValue
    }
  }
}
