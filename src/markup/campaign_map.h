// How a template's records are made from the record of a whole campaign: its file campaign.yaml
// (docs/template-language.md, section 10).
//
// Immutable once parsed. Knows nothing of records; fill/campaign_records.h evaluates it.
#ifndef VANTHU_MARKUP_CAMPAIGN_MAP_H_
#define VANTHU_MARKUP_CAMPAIGN_MAP_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "markup/template.h"

namespace vanthu::markup {

struct MapValue;

/// Names that stand for values, in the order in which they are made.
using MapLets = std::vector<std::pair<std::string, MapValue>>;

/// One or more lines with tags. One line that is one expression keeps the value's type.
struct MapText {
  std::vector<Inlines> lines;
};

/// A number, true or false.
struct MapLiteral {
  Value value;
};

/// Entries; a list among them is put in its place, what is nothing is left out.
struct MapList {
  std::vector<MapValue> items;
};

/// `paragraphs: […]`: the entries as one text, parted by blank lines.
struct MapParagraphs {
  std::vector<MapValue> items;
};

/// Members; one that is nothing is left out.
struct MapObject {
  std::vector<std::pair<std::string, MapValue>> members;
};

/// `{over, as, let, when, item}`: an item for each entry of the list; without `over` for one.
struct MapLoop {
  std::optional<Expression> over;
  std::string variable;
  MapLets lets;
  std::optional<Expression> when;
  std::vector<MapValue> item;  ///< one
};

struct MapValue {
  std::variant<MapText, MapLiteral, MapList, MapParagraphs, MapObject, MapLoop> node;
  Place place;
};

/// One entry of `documents`: a document, or with `each` one for each entry of a list.
struct MapDocument {
  std::optional<Inlines> name;  ///< of the file; none: the template's name
  std::optional<Expression> each;
  std::string variable;
  MapLets lets;
  std::optional<Expression> when;
  MapValue record;
  Place place;
};

struct CampaignMap {
  /// The name and the file for errors; nothing else is in it.
  Template source;
  std::vector<MapDocument> documents;
};

/// Reads the text of "templates/<name>/campaign.yaml". Errors: "yaml.*", "template.*", all at once.
Result<CampaignMap> parseCampaignMap(std::string_view name, std::string_view text);

}  // namespace vanthu::markup

#endif  // VANTHU_MARKUP_CAMPAIGN_MAP_H_
