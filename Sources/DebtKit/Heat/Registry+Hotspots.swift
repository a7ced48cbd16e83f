/// What somebody who reads items wants to know of hot spots.
package enum HotspotUse: Sendable {
  /// Nothing.
  case none
  /// The order of items that are equally hot.
  case ties
  /// How hot a spot each item's file is.
  case all
}

extension Registry {
  /// Whether hot spots bear on what somebody wants to know of these items, who know their heat.
  func needsHotspots(for use: HotspotUse) -> Bool {
    switch use {
    case .none: return false
    case .all: return items.contains { $0.activity != nil }
    case .ties: break
    }
    var files: [HeatTie: [UInt8]] = [:]
    for item in items where item.status.isUnpaid {
      guard let activity = item.activity, let heat = item.heat, heat > 0 else { continue }
      let tie = HeatTie(heat: heat, people: activity.people)
      // The lines of one file share its hot spot; a record may weigh on any.
      if let file = files[tie], file != item.sites[0].pathBytes || item.source == .record {
        return true
      }
      files[tie] = item.sites[0].pathBytes
    }
    return false
  }

  /// Tells of each item whose history was read how hot a spot its file is; a record has the hottest of
  /// those in which its sites stand and on which it weighs.
  mutating func add(_ hotspots: Hotspots) {
    let ranked = items.contains(where: \.weighsOnFiles) ? hotspots.ranked : []
    for index in items.indices {
      let hottest = hotspots.hottest(of: items[index], among: ranked)
      items[index].activity?.hotspot = hottest?.value
    }
  }
}

/// Items that heat and people leave in one place.
private struct HeatTie: Hashable {
  let heat: Double
  let people: Int
}
