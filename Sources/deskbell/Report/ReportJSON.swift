import Desk
import Figures
import JSON
import Overview

/// A report as one JSON object. Spans are in milliseconds, shares and means of plain numbers are
/// decimals, and null is what there is nothing of.
struct ReportJSON {
  let sheet: ReportSheet

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.field("from", sheet.query.from == .distantPast ? nil : sheet.query.from)
    writer.field("to", sheet.query.to == .distantFuture ? nil : sheet.query.to)
    writer.field("zone", sheet.zone)
    writer.field("within", sheet.query.within)
    writer.field("by", sheet.query.grouping?.rawValue)
    writer.key("figures")
    write(sheet.figures, sheet.report.total, to: &writer)
    writer.key("tags")
    write(sheet.report.total.tags, to: &writer)
    writer.key("topics")
    write(sheet.report.total.topics, to: &writer)
    writeGroups(to: &writer)
    writeSeries(to: &writer)
    writeRings(to: &writer)
    writer.endObject()
    return writer.text
  }

  private func write(_ figures: [Figure], _ tally: Tally, to writer: inout JSONWriter) {
    writer.beginObject()
    for figure in figures { ReportJSON.write(figure, tally, to: &writer) }
    writer.endObject()
  }

  static func write(_ figure: Figure, _ tally: Tally, to writer: inout JSONWriter) {
    writer.key(text: figure.name.rawValue)
    guard let value = figure.value(tally) else { return writer.null() }
    switch figure.unit {
    case .count, .span: writer.integer(value)
    case .share, .decimal:
      if let number = JSONNumber(Double(value) / 1000) {
        writer.number(number)
      } else {
        writer.null()
      }
    }
  }

  private func write(_ tags: [String: Int], to writer: inout JSONWriter) {
    writer.beginObject()
    for (tag, count) in tags.sorted(by: { $0.key < $1.key }) {
      writer.key(text: tag)
      writer.integer(count)
    }
    writer.endObject()
  }

  private func writeGroups(to writer: inout JSONWriter) {
    writer.key("groups")
    writer.beginArray()
    for group in sheet.report.groups {
      writer.beginObject()
      writer.field("of", sheet.code(group.key))
      writer.key("figures")
      write(sheet.groupFigures, group.tally, to: &writer)
      writer.key("tags")
      write(group.tally.tags, to: &writer)
      writer.key("topics")
      write(group.tally.topics, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeSeries(to writer: inout JSONWriter) {
    writer.key("days")
    writer.beginArray()
    for (day, counts) in sheet.report.days {
      ReportJSON.write("day", ReportSheet.date(day), counts, to: &writer)
    }
    writer.endArray()
    writer.key("hours")
    writer.beginArray()
    for (hour, counts) in sheet.report.hours.enumerated() {
      ReportJSON.write("hour", ReportSheet.twoDigits(hour), counts, to: &writer)
    }
    writer.endArray()
  }

  private static func write(
    _ name: StaticString, _ label: String, _ counts: FigureReport.Counts,
    to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.field(name, label)
    writer.field("asked", counts.asked)
    writer.field("connected", counts.connected)
    writer.field("missed", counts.missed)
    writer.endObject()
  }

  private func writeRings(to writer: inout JSONWriter) {
    writer.key("rings")
    writer.beginArray()
    for ring in sheet.report.rings {
      writer.beginObject()
      writer.field("ring", ring.ring.via.text)
      writer.field("spread", ring.spread)
      writer.key("offers")
      writer.beginObject()
      for (agent, count) in ring.offers {
        writer.key(text: agent.text)
        writer.integer(count)
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
  }
}
