#include <string>

#include "base/json_writer.h"
#include "document/dump_names.h"

namespace vanthu::document {
namespace {

class Dumper {
 public:
  explicit Dumper(JsonWriter& json) : json_(json) {}

  void source(const Source& source) {
    if (source.line != 0) {
      json_.member("at",
                   std::to_string(source.file) + ":" + std::to_string(source.line) + ":" +
                       std::to_string(source.column));
    }
    if (!source.pointer.empty())
      json_.member("pointer", source.pointer);
  }

  void operator()(const Text& text) {
    json_.beginObject().member("text", text.text);
    flag("bold", text.bold);
    flag("italic", text.italic);
    flag("missing", text.missing);
    source(text.source);
    json_.endObject();
  }

  void operator()(const Leader& leader) {
    json_.beginObject().member("leader", int64_t{leader.lines});
    source(leader.source);
    json_.endObject();
  }

  void operator()(const Letterhead& head) {
    json_.beginObject().member("block", "letterhead");
    inlines("draftMark", head.draftMark);
    inlines("circulation", head.circulation);
    inlines("parentOrgan", head.parentOrgan);
    inlines("organ", head.organ);
    inlines("nation", head.nation);
    inlines("motto", head.motto);
    inlines("number", head.number);
    inlines("placeDate", head.placeDate);
    inlines("subject", head.subject);
    inlines("urgency", head.urgency);
    json_.endObject();
  }

  void operator()(const Title& title) {
    json_.beginObject().member("block", "title");
    inlines("typeName", title.typeName);
    inlines("subject", title.subject);
    json_.endObject();
  }

  void operator()(const Addressees& block) {
    json_.beginObject().member("block", "addressees");
    inlines("label", block.label);
    many("names", block.names);
    source(block.source);
    json_.endObject();
  }

  void operator()(const AddressLine& block) {
    json_.beginObject().member("block", "addressLine");
    many("lines", block.lines);
    json_.endObject();
  }

  void operator()(const Paragraph& paragraph) {
    json_.beginObject().member("block", "paragraph").member("role", name(paragraph.role));
    flag("heading", paragraph.heading);
    if (!paragraph.label.empty())
      json_.member("label", paragraph.label);
    inlines("text", paragraph.text);
    source(paragraph.source);
    json_.endObject();
  }

  void operator()(const LineBlock& block) {
    json_.beginObject().member("block", "lines").member("kind", name(block.kind));
    many("lines", block.lines);
    source(block.source);
    json_.endObject();
  }

  void operator()(const Table& table) {
    json_.beginObject().member("block", "table").member("name", table.name);
    json_.key("columns").beginArray();
    for (const Column& column : table.columns)
      write(column);
    json_.endArray().key("rows").beginArray();
    for (const Row& row : table.rows)
      write(row);
    json_.endArray();
    source(table.source);
    json_.endObject();
  }

  void operator()(const Closing& closing) {
    json_.beginObject().member("block", "closing");
    members(closing);
    json_.endObject();
  }

  void operator()(const CopyCertificate& copy) {
    json_.beginObject().member("block", "copyCertificate");
    inlines("parentOrgan", copy.parentOrgan);
    inlines("organ", copy.organ);
    inlines("form", copy.form);
    inlines("number", copy.number);
    inlines("placeDate", copy.placeDate);
    json_.key("closing").beginObject();
    members(copy.closing);
    json_.endObject().endObject();
  }

  void operator()(const Appendix& appendix) {
    json_.beginObject().member("block", "appendix");
    json_.member("orientation", name(appendix.orientation));
    inlines("reference", appendix.reference);
    inlines("title", appendix.title);
    inlines("enclosure", appendix.enclosure);
    blocks("blocks", appendix.blocks);
    source(appendix.source);
    json_.endObject();
  }

  void blocks(std::string_view key, const std::vector<Block>& list) {
    json_.key(key).beginArray();
    for (const Block& block : list)
      std::visit(*this, block);
    json_.endArray();
  }

  void write(const BoxSheet& sheet) {
    json_.key("sheet").beginObject();
    json_.member("width", sheet.width.milliPoints()).member("height", sheet.height.milliPoints());
    if (sheet.ground != nullptr)
      json_.member("groundPaths", static_cast<int64_t>(sheet.ground->paths.size()));
    json_.key("boxes").beginArray();
    for (const Box& box : sheet.boxes)
      write(box);
    json_.endArray().endObject();
  }

  void write(const Meta& meta) {
    json_.key("meta").beginObject();
    json_.member("typeName", meta.typeName).member("subject", meta.subject);
    json_.member("organName", meta.organName).member("parentOrganName", meta.parentOrganName);
    json_.member("codeNumber", meta.codeNumber).member("codeNotation", meta.codeNotation);
    if (meta.issuedDate)
      json_.member("issuedDate", toIso(*meta.issuedDate));
    if (!meta.profile.empty())
      json_.member("profile", meta.profile);
    json_.member("language", meta.language);
    flag("draft", meta.draft);
    json_.endObject();
  }

 private:
  void members(const Closing& closing) {
    inlines("recipientsLabel", closing.recipientsLabel);
    many("recipients", closing.recipients);
    inlines("drafter", closing.drafter);
    json_.key("signatures").beginArray();
    for (const Signature& signature : closing.signatures)
      write(signature);
    json_.endArray();
  }

  void flag(std::string_view key, bool on) {
    if (on)
      json_.member(key, true);
  }

  void array(const Inlines& list) {
    json_.beginArray();
    for (const Inline& inl : list)
      std::visit(*this, inl);
    json_.endArray();
  }

  void inlines(std::string_view key, const Inlines& list) {
    if (list.empty())
      return;
    json_.key(key);
    array(list);
  }

  void many(std::string_view key, const std::vector<Inlines>& lists) {
    json_.key(key).beginArray();
    for (const Inlines& list : lists)
      array(list);
    json_.endArray();
  }

  void write(const Box& box) {
    json_.beginObject().member("box", box.name).member("kind", name(box.kind));
    json_.key("place").beginArray();
    for (const Length each : {box.place.left, box.place.top, box.place.width, box.place.height})
      json_.value(each.milliPoints());
    json_.endArray();
    if (box.kind != Box::Kind::qr)
      look(box);
    flag("printed", box.printed);
    if (box.kind == Box::Kind::signature) {
      json_.member("space", box.space.milliPoints()).key("signature");
      write(box.signature);
    } else {
      many("lines", box.lines);
    }
    source(box.source);
    json_.endObject();
  }

  void look(const Box& box) {
    json_.member("size", box.size.milliPoints()).member("minSize", box.minSize.milliPoints());
    json_.member("maxLines", int64_t{box.maxLines});
    flag("wrapFirst", box.wrapFirst);
    if (box.tracking != 0)
      json_.member("tracking", int64_t{box.tracking});
    flag("bold", box.bold);
    flag("italic", box.italic);
    flag("decorative", box.face == Box::Face::decorative);
    json_.member("color", hex(box.color)).member("align", name(box.align));
    json_.member("vertical", name(box.vertical));
    flag("heading", box.heading);
    flag("rule", box.rule);
  }

  void write(const Column& column) {
    json_.beginObject().member("align", name(column.align));
    if (column.width)
      json_.member("width", column.width->milliPoints());
    inlines("header", column.header);
    json_.endObject();
  }

  void write(const Row& row) {
    json_.beginObject().member("kind", name(row.kind)).key("cells").beginArray();
    for (const Cell& cell : row.cells) {
      json_.beginObject();
      if (cell.span != 1)
        json_.member("span", int64_t{cell.span});
      if (cell.align)
        json_.member("align", name(*cell.align));
      inlines("text", cell.text);
      json_.endObject();
    }
    json_.endArray();
    source(row.source);
    json_.endObject();
  }

  void write(const Signature& signature) {
    json_.beginObject();
    many("authority", signature.authority);
    inlines("note", signature.note);
    flag("signedMark", signature.signedMark);
    inlines("otherPost", signature.otherPost);
    inlines("fullName", signature.fullName);
    if (!signature.fieldName.empty())
      json_.member("field", signature.fieldName).member("description", signature.fieldDescription);
    if (!signature.agencyFieldName.empty()) {
      json_.member("agencyField", signature.agencyFieldName);
      json_.member("agencyDescription", signature.agencyFieldDescription);
      json_.member("sealDiameter", signature.sealDiameter.milliPoints());
    }
    json_.endObject();
  }

  JsonWriter& json_;
};

}  // namespace

std::string dump(const Document& document, bool pretty) {
  JsonWriter json(pretty);
  Dumper dumper(json);
  json.beginObject();
  dumper.write(document.meta);
  json.key("files").beginArray();
  for (const std::string& file : document.files)
    json.value(file);
  json.endArray();
  dumper.blocks("blocks", document.blocks);
  if (document.sheet)
    dumper.write(*document.sheet);
  json.endObject();
  return json.take();
}

}  // namespace vanthu::document
