// Rules about the trailer, and the helpers that the groups of rules share.
#include <algorithm>

#include "base/sha256.h"
#include "pdf/file_shape.h"
#include "pdf/sign_ready_internal.h"

namespace vanthu::pdf {
namespace {

void checkSize(const StrictFile& file, Findings& findings) {
  if (integerOf(file, file.trailer(), "Size") != static_cast<int64_t>(file.objectCount() + 1))
    findings.add("trailer", "Số đối tượng ghi sai.", "/Size is not the number of objects.");
}

void checkId(const StrictFile& file, Findings& findings) {
  const Sha256 digest = sha256(file.body());
  size_t count = 0;
  bool equal = true;
  file.eachElement(*file.find(file.trailer(), "ID"), [&](NodeId half) {
    ++count;
    const std::string written = stringBytes(file.node(half).text);
    equal &= written.size() == 16 &&
             std::equal(written.begin(), written.end(), digest.begin(), [](char a, uint8_t b) {
               return static_cast<uint8_t>(a) == b;
             });
  });
  if (count != 2 || !equal)
    findings.add("id",
                 "Mã nhận dạng /ID không khớp nội dung tệp.",
                 "/ID is not twice the SHA-256 of the file's objects.");
}

}  // namespace

void checkTrailer(const StrictFile& file, Findings& findings) {
  checkSize(file, findings);
  checkId(file, findings);
}

void checkOutline(const FileParts& parts, Findings& findings) {
  std::vector<NodeId> pages = parts.pages;
  std::sort(pages.begin(), pages.end());
  const auto isPage = [&](NodeId aim) {
    return std::binary_search(pages.begin(), pages.end(), aim);
  };
  if (!std::all_of(parts.aims.begin(), parts.aims.end(), isPage))
    findings.add("outline",
                 "Mục lục dẫn đến chỗ không phải là trang.",
                 "the outline leads to something that is no page.");
}

NodeId catalogOf(const StrictFile& file) {
  return file.find(file.trailer(), "Root").value_or(file.trailer());
}

Box boxOf(const StrictFile& file, NodeId owner, std::string_view key) {
  Box box{};
  size_t count = 0;
  if (const std::optional<NodeId> array = file.find(owner, key))
    file.eachElement(*array, [&](NodeId number) {
      if (count < box.size())
        box[count] = file.node(number).value;
      ++count;
    });
  return box;
}

int64_t integerOf(const StrictFile& file, NodeId owner, std::string_view key) {
  const std::optional<NodeId> value = file.find(owner, key);
  return value && file.node(*value).kind == Node::Kind::number && file.node(*value).integer
             ? file.node(*value).value / 1000
             : -1;
}

}  // namespace vanthu::pdf
