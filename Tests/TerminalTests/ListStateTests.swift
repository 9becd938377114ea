import Randomness
import Terminal
import Testing

@Suite struct ListStateTests {
  @Test func theSelectionStaysOnItsThing() {
    var list = ListState<String>()
    list.update(["a", "b", "c"], height: 5)
    #expect(list.selected == "a")
    list.select("b")
    list.update(["x", "c", "b", "a"], height: 5)
    #expect(list.selected == "b" && list.selectedIndex == 2)
  }

  @Test func whatTakesThePlaceOfAThingGoneIsSelected() {
    var list = ListState<String>()
    list.update(["a", "b", "c"], height: 5)
    list.select("b")
    list.update(["a", "c"], height: 5)
    #expect(list.selected == "c")
    list.update(["a"], height: 5)
    #expect(list.selected == "a")
    list.update([], height: 5)
    #expect(list.selected == nil && list.visible.isEmpty)
  }

  @Test func theSelectionStaysInView() {
    var list = ListState<Int>()
    for seed in 0..<200 {
      var generator = SplitMix64(seed: UInt64(seed))
      let ids = Array(0..<Int.random(in: 0...30, using: &generator)).shuffled(using: &generator)
      let height = Int.random(in: 0...10, using: &generator)
      list.update(ids, height: height)
      list.move(by: Int.random(in: -5...5, using: &generator))
      list.move(byPages: Int.random(in: -1...1, using: &generator))
      if let index = list.selectedIndex, height > 0 { #expect(list.visible.contains(index)) }
      #expect(list.visible.count == min(height, ids.count))
      #expect((list.selected == nil) == ids.isEmpty)
    }
  }

  @Test func movesAsFarAsItGoes() {
    var list = ListState<Int>()
    list.update(Array(0..<10), height: 4)
    list.selectLast()
    #expect(list.selected == 9 && list.visible == 6..<10)
    list.move(byPages: -1)
    #expect(list.selected == 6)
    list.move(by: -100)
    #expect(list.selected == 0 && list.visible == 0..<4)
    let found = list.select(77)
    #expect(!found && list.selected == 0)
  }
}

@Suite struct FollowScrollTests {
  @Test func followsAtTheBottomOnly() {
    var scroll = FollowScroll()
    scroll.update(heights: [1, 2, 3, 1], rows: 4)
    #expect(scroll.isFollowing && scroll.topItem == 2 && scroll.topLine == 0)
    scroll.update(heights: [1, 2, 3, 1, 2], rows: 4)
    #expect(scroll.isFollowing && scroll.topItem == 2 && scroll.topLine == 2)
    scroll.scroll(by: -2)
    #expect(!scroll.isFollowing && scroll.topItem == 2 && scroll.topLine == 0)
    scroll.update(heights: [1, 2, 3, 1, 2, 1, 1], rows: 4)
    #expect(!scroll.isFollowing && scroll.topItem == 2 && scroll.topLine == 0)
    #expect(scroll.unseen == 2)
    scroll.scroll(by: 2)
    #expect(!scroll.isFollowing && scroll.unseen == 2)
    scroll.scroll(by: 2)
    #expect(scroll.isFollowing && scroll.unseen == 0)
  }

  @Test func holdsOnToWhatIsRead() {
    var scroll = FollowScroll()
    scroll.update(heights: [2, 2, 2, 2, 2], rows: 4)
    scroll.show(item: 1)
    #expect(!scroll.isFollowing && scroll.topItem == 1)
    scroll.update(heights: [4, 4, 4, 4, 4], rows: 4)
    #expect(scroll.topItem == 1 && scroll.topLine == 0, "the same item at another width")
    scroll.update(heights: [1, 1, 1, 4, 4, 4, 4, 4], rows: 4, prepended: 3)
    #expect(scroll.topItem == 4 && scroll.unseen == 0, "older items come before it")
  }

  @Test func whatFitsIsShownFromTheTop() {
    var scroll = FollowScroll()
    scroll.update(heights: [1, 1], rows: 10)
    #expect(scroll.isFollowing && scroll.topItem == 0 && scroll.topLine == 0)
    scroll.scroll(by: -3)
    #expect(scroll.isFollowing && scroll.topItem == 0)
  }

  @Test func staysWithinWhatThereIs() {
    for seed in 0..<300 {
      var generator = SplitMix64(seed: UInt64(seed))
      var scroll = FollowScroll()
      var heights: [Int] = []
      for _ in 0..<30 {
        let more = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
          Int.random(in: 0...4, using: &generator)
        }
        if Int.random(in: 0..<10, using: &generator) == 0 { heights = [] }
        heights += more
        scroll.update(heights: heights, rows: Int.random(in: 0...8, using: &generator))
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: scroll.toTop()
        case 1: scroll.show(item: Int.random(in: -1...9, using: &generator))
        case 2: scroll.scroll(byPages: Int.random(in: -2...2, using: &generator))
        default: scroll.scroll(by: Int.random(in: -6...6, using: &generator))
        }
        #expect((0...heights.count).contains(scroll.topItem), "seed \(seed)")
        #expect(scroll.topLine >= 0, "seed \(seed)")
        if scroll.isFollowing { #expect(scroll.unseen == 0, "seed \(seed)") }
      }
    }
  }
}
