// Rules about all objects alike, and the helpers that the other groups share.
#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/sha256.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

/// Actions, scripts, attachments, layers and other things that change or hide what is seen. Sorted.
constexpr std::array<std::string_view, 36> kForbidden = {"3D",
                                                         "AA",
                                                         "AF",
                                                         "Alternates",
                                                         "Collection",
                                                         "EF",
                                                         "EmbeddedFile",
                                                         "EmbeddedFiles",
                                                         "Encrypt",
                                                         "FileAttachment",
                                                         "Filespec",
                                                         "GoTo",
                                                         "GoTo3DView",
                                                         "GoToE",
                                                         "GoToR",
                                                         "Hide",
                                                         "ImportData",
                                                         "JS",
                                                         "JavaScript",
                                                         "Launch",
                                                         "Movie",
                                                         "Named",
                                                         "NeedAppearances",
                                                         "OC",
                                                         "OCG",
                                                         "OCMD",
                                                         "OCProperties",
                                                         "OpenAction",
                                                         "PS",
                                                         "Rendition",
                                                         "ResetForm",
                                                         "RichMedia",
                                                         "Sound",
                                                         "SubmitForm",
                                                         "URI",
                                                         "XFA"};
static_assert(std::is_sorted(kForbidden.begin(), kForbidden.end()));

void checkTrailer(const StrictFile& file, Findings& findings) {
  std::string_view stranger;
  if (!hasOnlyKeys(file, file.trailer(), {"Size", "Root", "Info", "ID"}, stranger))
    findings.add(stranger == "Prev" || stranger == "XRefStm" ? "revisions" : "trailer",
                 "Phần cuối tệp có mục lạ /" + std::string(stranger) + ".",
                 "the trailer has an entry /" + std::string(stranger) + ".");
  const std::optional<NodeId> size = file.find(file.trailer(), "Size");
  const auto count = static_cast<int64_t>(file.objectCount() + 1);
  if (!size || file.node(*size).value != count * 1000)
    findings.add("trailer", "Số đối tượng ghi sai.", "/Size is not the number of objects.");
  if (!file.isName(catalogOf(file), "Type", "Catalog"))
    findings.add("trailer", "Không có danh mục gốc.", "there is no catalog.");
}

void checkId(const StrictFile& file, Findings& findings) {
  const std::string hex = toHex(sha256(file.body())).substr(0, 32);
  size_t count = 0;
  bool equal = true;
  const std::optional<NodeId> id = file.find(file.trailer(), "ID");
  if (id)
    file.eachElement(*id, [&](NodeId half) {
      ++count;
      Sha256 bytes{};
      const std::string written = stringBytes(file.node(half).text);
      std::copy_n(written.begin(), std::min(written.size(), bytes.size()), bytes.begin());
      equal &= written.size() == 16 && toHex(bytes).substr(0, 32) == hex;
    });
  if (count != 2 || !equal)
    findings.add("id",
                 "Mã nhận dạng /ID không khớp nội dung tệp.",
                 "/ID is not twice the SHA-256 of the file's objects.");
}

void checkReachable(const StrictFile& file, Findings& findings) {
  std::vector<bool> seen(file.objectCount() + 1, false);
  std::vector<NodeId> waiting = {file.trailer()};
  size_t count = 0;
  while (!waiting.empty()) {
    const NodeId root = waiting.back();
    waiting.pop_back();
    for (NodeId id = root; id < file.node(root).end; ++id) {
      const Node& node = file.node(id);
      const auto number = static_cast<size_t>(node.value);
      if (node.kind != Node::Kind::reference || seen[number])
        continue;
      seen[number] = true;
      ++count;
      waiting.push_back(file.object(number).value);
    }
  }
  if (count != file.objectCount())
    findings.add("unreachable-object",
                 "Có đối tượng không thuộc văn bản.",
                 "an object belongs to nothing in the document.");
}

void checkNames(const StrictFile& file, Findings& findings) {
  for (NodeId id = 0; id < file.nodeCount(); ++id) {
    const Node& node = file.node(id);
    if (node.kind != Node::Kind::name ||
        !std::binary_search(kForbidden.begin(), kForbidden.end(), node.text))
      continue;
    findings.add("forbidden-name",
                 "Có thành phần bị cấm /" + std::string(node.text) + ".",
                 "it holds the forbidden /" + std::string(node.text) + ".");
  }
}

void checkStreams(const StrictFile& file, Findings& findings) {
  for (size_t number = 1; number <= file.objectCount(); ++number) {
    const StrictFile::Object& object = file.object(number);
    if (!object.hasStream)
      continue;
    for (const char* key : {"F", "FFilter", "FDecodeParms"}) {
      if (file.findRaw(object.value, key))
        findings.add("external-stream",
                     "Có dữ liệu nằm ngoài tệp.",
                     "a stream keeps its data in another file.");
    }
  }
}

}  // namespace

void checkObjects(const StrictFile& file, Findings& findings) {
  checkTrailer(file, findings);
  checkId(file, findings);
  checkReachable(file, findings);
  checkNames(file, findings);
  checkStreams(file, findings);
}

NodeId catalogOf(const StrictFile& file) {
  return file.find(file.trailer(), "Root").value_or(file.trailer());
}

bool hasOnlyKeys(const StrictFile& file,
                 NodeId dictionary,
                 std::initializer_list<std::string_view> known,
                 std::string_view& stranger) {
  bool good = true;
  file.eachEntry(dictionary, [&](std::string_view key, NodeId) {
    if (good && std::find(known.begin(), known.end(), key) == known.end()) {
      good = false;
      stranger = key;
    }
  });
  return good;
}

std::optional<std::string> decodedStream(const StrictFile& file,
                                         const StrictFile::Object& object,
                                         size_t limit) {
  if (!file.findRaw(object.value, "Filter"))
    return object.stream.size() <= limit ? std::optional(std::string(object.stream)) : std::nullopt;
  if (!file.isName(object.value, "Filter", "FlateDecode") ||
      file.findRaw(object.value, "DecodeParms"))
    return std::nullopt;
  struct Free {
    void operator()(libdeflate_decompressor* d) const { libdeflate_free_decompressor(d); }
  };
  const std::unique_ptr<libdeflate_decompressor, Free> inflater(libdeflate_alloc_decompressor());
  for (size_t room = std::min(limit, object.stream.size() * 8 + 1024);;
       room = std::min(limit, room * 4)) {
    std::string out(room, '\0');
    size_t size = 0, read = 0;
    const libdeflate_result result = libdeflate_zlib_decompress_ex(inflater.get(),
                                                                   object.stream.data(),
                                                                   object.stream.size(),
                                                                   out.data(),
                                                                   out.size(),
                                                                   &read,
                                                                   &size);
    if (result == LIBDEFLATE_SUCCESS && read == object.stream.size()) {
      out.resize(size);
      return out;
    }
    if (result != LIBDEFLATE_INSUFFICIENT_SPACE || room == limit)
      return std::nullopt;
  }
}

}  // namespace vanthu::pdf
