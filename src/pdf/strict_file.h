// StrictFile: a PDF read back by the strictest rules that a good file can meet.
//
// One revision, one classic cross-reference table, every byte between header and table part of
// exactly one object; no comments, no escaped names, no repeated keys. Whatever is looser is
// refused, so that no other reader can see another document. Streams are not decoded. Any bytes may
// be given; memory and time are linear in their number. Immutable once read.
#ifndef VANTHU_PDF_STRICT_FILE_H_
#define VANTHU_PDF_STRICT_FILE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vanthu::pdf {

/// A place in StrictFile's nodes.
using NodeId = uint32_t;

struct Node {
  enum class Kind : uint8_t { null, boolean, number, string, name, array, dictionary, reference };
  Kind kind = Kind::null;
  bool integer = false;   ///< number: written without a point
  NodeId end = 0;         ///< the node behind this one and all it holds
  int64_t value = 0;      ///< number: in 1/1000; boolean: 0 or 1; reference: object number
  std::string_view text;  ///< name: without the slash; string: as written, with its brackets
};

/// Why a file was refused.
struct ReadFault {
  std::string rule;   ///< "syntax", "classic-table", "revisions" or "stray-bytes"
  std::string what;   ///< in English
  size_t offset = 0;  ///< where it was found
};

class StrictFile {
 public:
  struct Object {
    NodeId value = 0;
    bool hasStream = false;
    std::string_view stream;  ///< as stored
  };

  /// `bytes` must outlive the result.
  static std::optional<StrictFile> read(std::string_view bytes, ReadFault& fault);

  const Node& node(NodeId id) const { return nodes_[id]; }
  size_t nodeCount() const { return nodes_.size(); }
  NodeId trailer() const { return trailer_; }
  /// What the /ID of our files covers: all bytes before the cross-reference table.
  std::string_view body() const { return body_; }

  /// Objects are numbered 1 … objectCount().
  size_t objectCount() const { return objects_.size() - 1; }
  const Object& object(size_t number) const { return objects_[number]; }

  /// The object that a reference names, or null.
  const Object* target(NodeId id) const;
  /// The value itself, or what it refers to.
  NodeId resolve(NodeId id) const;
  /// The resolved value of a key; none if `dictionary` is no dictionary or lacks the key.
  std::optional<NodeId> find(NodeId dictionary, std::string_view key) const;
  /// The same, not resolved.
  std::optional<NodeId> findRaw(NodeId dictionary, std::string_view key) const;
  bool isName(NodeId dictionary, std::string_view key, std::string_view name) const;
  /// Calls visit(key, value) for each entry; values are not resolved.
  template <typename Visit>
  void eachEntry(NodeId dictionary, Visit visit) const {
    if (nodes_[dictionary].kind != Node::Kind::dictionary)
      return;
    for (NodeId key = dictionary + 1; key < nodes_[dictionary].end; key = nodes_[key + 1].end)
      visit(nodes_[key].text, key + 1);
  }
  /// Calls visit(element) for each element; elements are not resolved.
  template <typename Visit>
  void eachElement(NodeId array, Visit visit) const {
    if (nodes_[array].kind != Node::Kind::array)
      return;
    for (NodeId element = array + 1; element < nodes_[array].end; element = nodes_[element].end)
      visit(element);
  }

 private:
  friend class StrictReader;
  StrictFile() = default;

  std::vector<Node> nodes_;
  std::vector<Object> objects_;
  NodeId trailer_ = 0;
  std::string_view body_;
};

/// A string's bytes: escapes and hexadecimal digits undone.
std::string stringBytes(std::string_view asWritten);

/// A text string as UTF-8; bytes without a byte order mark count as ASCII, others make it empty.
std::string textOf(std::string_view asWritten);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_STRICT_FILE_H_
