#include "unit/pdf/rebuild.h"

#include <gtest/gtest.h>
#include <libdeflate.h>

#include <cstdio>
#include <cstdlib>

#include "base/sha256.h"
#include "pdf/deflate.h"

namespace vanthu::pdf {
namespace {

constexpr std::string_view kStreamStart = "\nstream\r\n", kStreamEnd = "\nendstream";

size_t tableOffset(std::string_view pdf) {
  const size_t start = pdf.rfind("startxref\n") + 10;
  return std::stoul(std::string(pdf.substr(start, pdf.find('\n', start) - start)));
}

std::string tenDigits(size_t number) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%010zu", number);
  return buffer;
}

}  // namespace

Rebuild::Rebuild(std::string_view pdf) {
  const size_t table = tableOffset(pdf);
  const int count = std::stoi(std::string(pdf.substr(table + 7, 12)));
  const size_t entries = pdf.find('\n', table + 5) + 1;
  const auto offset = [&](int number) {
    const std::string_view entry = pdf.substr(entries + 20 * static_cast<size_t>(number), 10);
    return std::stoul(std::string(entry));
  };
  header_ = pdf.substr(0, offset(1));
  for (int number = 1; number < count; ++number) {
    const size_t end = number + 1 < count ? offset(number + 1) : table;
    const std::string_view object = pdf.substr(offset(number), end - offset(number));
    const size_t body = object.find("obj\n") + 4;
    objects_[number] = object.substr(body, object.rfind("\nendobj\n") - body);
  }
  const size_t trailer = pdf.find("<<\n", entries) + 3;
  trailer_ = pdf.substr(trailer, pdf.rfind(">>") - trailer);
  trailer_.erase(trailer_.find("/ID "));
  trailer_.erase(trailer_.find("/Size "),
                 trailer_.find('\n', trailer_.find("/Size ")) + 1 - trailer_.find("/Size "));
}

Rebuild& Rebuild::replace(std::string_view from, std::string_view to) {
  for (auto& [number, body] : objects_) {
    const size_t at = body.find(from);
    if (at == std::string::npos)
      continue;
    body.replace(at, from.size(), to);
    fitLength(number);
    return *this;
  }
  ADD_FAILURE() << "nothing to replace: " << from;
  return *this;
}

/// The length of a stream is the object behind it, as our writer numbers them.
void Rebuild::fitLength(int number) {
  const std::string& body = objects_[number];
  const size_t start = body.find(kStreamStart);
  if (start != std::string::npos)
    objects_[number + 1] =
        std::to_string(body.size() - start - kStreamStart.size() - kStreamEnd.size());
}

Rebuild& Rebuild::replaceInTrailer(std::string_view from, std::string_view to) {
  const size_t at = trailer_.find(from);
  if (at == std::string::npos)
    ADD_FAILURE() << "nothing to replace in the trailer: " << from;
  else
    trailer_.replace(at, from.size(), to);
  return *this;
}

Rebuild& Rebuild::cut(std::string_view from, std::string_view until) {
  for (auto& [number, body] : objects_) {
    const size_t start = body.find(from);
    if (start == std::string::npos)
      continue;
    body.erase(start, body.find(until, start) - start);
    return *this;
  }
  ADD_FAILURE() << "nothing to cut: " << from;
  return *this;
}

Rebuild& Rebuild::replaceInHeader(std::string_view from, std::string_view to) {
  const size_t at = header_.find(from);
  if (at == std::string::npos)
    ADD_FAILURE() << "nothing to replace in the header: " << from;
  else
    header_.replace(at, from.size(), to);
  return *this;
}

int Rebuild::referenceBehind(std::string_view key) const {
  for (const auto& [number, body] : objects_) {
    const size_t at = body.find(key);
    if (at != std::string::npos)
      return std::stoi(body.substr(at + key.size()));
  }
  ADD_FAILURE() << "no " << key;
  return 0;
}

int Rebuild::contentNumber(size_t page) const {
  for (const auto& [number, body] : objects_) {
    constexpr std::string_view kContents = "/Contents ";
    const size_t at = body.find(kContents);
    if (at != std::string::npos && page-- == 0)
      return std::stoi(body.substr(at + kContents.size()));
  }
  ADD_FAILURE() << "not so many pages";
  return 0;
}

std::string Rebuild::content(size_t page) const {
  return streamOf(contentNumber(page));
}

std::string Rebuild::streamOf(int number) const {
  const std::string& body = objects_.at(number);
  const size_t start = body.find(kStreamStart) + kStreamStart.size();
  const std::string deflated = body.substr(start, body.size() - kStreamEnd.size() - start);
  std::string out(1 << 20, '\0');
  size_t size = 0;
  libdeflate_decompressor* library = libdeflate_alloc_decompressor();
  EXPECT_EQ(libdeflate_zlib_decompress(
                library, deflated.data(), deflated.size(), out.data(), out.size(), &size),
            LIBDEFLATE_SUCCESS);
  libdeflate_free_decompressor(library);
  out.resize(size);
  return out;
}

Rebuild& Rebuild::setContent(size_t page, std::string_view operators) {
  return setStream(contentNumber(page), operators);
}

Rebuild& Rebuild::replaceInContent(size_t page, std::string_view from, std::string_view to) {
  std::string operators = content(page);
  const size_t at = operators.find(from);
  if (at == std::string::npos)
    ADD_FAILURE() << "nothing to replace in the content: " << from;
  else
    operators.replace(at, from.size(), to);
  return setContent(page, operators);
}

Rebuild& Rebuild::appendContent(size_t page, std::string_view operators) {
  return setContent(page, content(page) + std::string(operators));
}

Rebuild& Rebuild::setStream(int number, std::string_view plainBytes) {
  std::string& body = objects_.at(number);
  const size_t start = body.find(kStreamStart);
  body = body.substr(0, start) + std::string(kStreamStart) + Deflater(6).deflate(plainBytes) +
         std::string(kStreamEnd);
  fitLength(number);
  return *this;
}

int Rebuild::add(std::string_view body) {
  const int number = objects_.rbegin()->first + 1;
  objects_[number] = body;
  return number;
}

int Rebuild::addStream(std::string_view entries, std::string_view bytes) {
  return add("<<" + std::string(entries) + "/Length " + std::to_string(bytes.size()) +
             ">>\nstream\r\n" + std::string(bytes) + "\nendstream");
}

std::string Rebuild::file() const {
  std::string out = header_;
  std::string table = "xref\n0 " + std::to_string(objects_.size() + 1) + "\n0000000000 65535 f\r\n";
  for (const auto& [number, body] : objects_) {
    table += tenDigits(out.size()) + " 00000 n\r\n";
    out += std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
  }
  const std::string half = "<" + toHex(sha256(out)).substr(0, 32) + ">";
  const std::string start = std::to_string(out.size());
  return out + table + "trailer\n<<\n" + trailer_ + "/Size " + std::to_string(objects_.size() + 1) +
         "\n/ID [" + half + half + "]\n>>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace vanthu::pdf
