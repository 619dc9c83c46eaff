#include "sheet/archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <utility>

#include "sheet/archive_end.h"
#include "sheet/limits.h"

namespace vanthu::sheet {
namespace {

struct CloseFile {
  void operator()(zip_file* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file, CloseFile>;

constexpr size_t kPieceBytes = 65'536;

/// ASCII letters small, and the one way to write a folder.
std::string keyOf(std::string_view name) {
  std::string key(name);
  for (char& c : key)
    c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == '\\' ? '/' : c;
  return key;
}

/// No part of a workbook is called so; whoever does it hopes that somebody unpacks the archive.
bool leadsOut(std::string_view key) {
  if (key.empty() || key.front() == '/' || key.find(':') != std::string_view::npos)
    return true;
  const std::string padded = "/" + std::string(key) + "/";
  return padded.find("/../") != std::string::npos ||
         std::any_of(key.begin(), key.end(), [](char c) { return c >= 0 && c < ' '; });
}

Diagnostic unreadable() {
  return damaged("không giải nén được", "it cannot be unpacked");
}

}  // namespace

void Archive::Discard::operator()(zip* archive) const {
  zip_discard(archive);
}

Result<Archive> Archive::open(std::string_view bytes) {
  if (Fault fault = checkArchiveEnd(bytes))
    return fail(std::move(*fault));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr && source != nullptr)
    zip_source_free(source);
  zip_error_fini(&error);
  if (opened == nullptr)
    return fail(unreadable());
  Archive archive(opened, bytes.size());
  if (Fault fault = archive.readNames())
    return fail(std::move(*fault));
  return archive;
}

Fault Archive::readNames() {
  const zip_int64_t number = zip_get_num_entries(archive_.get(), 0);
  if (number > static_cast<zip_int64_t>(kMostEntries)) {
    const std::string most = std::to_string(kMostEntries);
    return bomb("tệp nén chứa quá nhiều tệp con (tối đa " + most + ")",
                "the archive holds too many entries (at most " + most + ")");
  }
  for (zip_int64_t i = 0; i < number; ++i) {
    if (Fault fault = addEntry(static_cast<uint64_t>(i)))
      return fault;
  }
  return std::nullopt;
}

Fault Archive::addEntry(uint64_t index) {
  zip_stat_t facts;
  if (zip_stat_index(archive_.get(), index, ZIP_FL_ENC_RAW, &facts) != 0 ||
      (facts.valid & ZIP_STAT_NAME) == 0)
    return unreadable();
  const std::string key = keyOf(facts.name);
  if (leadsOut(key))
    return makeFault("sheet.bad-name",
                     "tệp nén chứa tệp con có tên trỏ ra ngoài",
                     "the archive has an entry whose name leads out of it",
                     saveAsXlsx());
  if (facts.encryption_method != ZIP_EM_NONE)
    return makeFault(
        "sheet.encrypted",
        "tệp nén có mật khẩu",
        "the archive has a password",
        {"bỏ mật khẩu rồi lưu lại thành .xlsx", "take off the password, save as .xlsx"});
  if (!entries_.try_emplace(key, Entry{index, std::min<uint64_t>(facts.comp_size, bytes_)}).second)
    return makeFault("sheet.duplicate-part",
                     "tệp nén chứa hai tệp con cùng tên",
                     "the archive has two entries of one name",
                     saveAsXlsx());
  return std::nullopt;
}

bool Archive::countElement() {
  return ++elements_ <= kMostElements;
}

bool Archive::has(std::string_view name) const {
  return entries_.contains(keyOf(name));
}

Fault Archive::count(uint64_t bytes, uint64_t ofEntry, const Entry& entry) {
  inflated_ += bytes;
  if (inflated_ > kMostInflatedBytes) {
    const std::string most = std::to_string(kMostInflatedBytes >> 20);
    return tooLarge("nội dung giải nén lớn hơn " + most + " MiB",
                    "it inflates to more than " + most + " MiB");
  }
  const bool entryIsBomb =
      ofEntry > kRatioFrom && ofEntry > kMostRatio * std::max<uint64_t>(entry.deflatedBytes, 1);
  const bool fileIsBomb = inflated_ > kRatioFrom && inflated_ > kMostRatio * bytes_;
  if (!entryIsBomb && !fileIsBomb)
    return std::nullopt;
  return bomb("tệp nén phình to bất thường khi giải nén (quá 100 lần)",
              "the archive inflates to more than 100 times its size");
}

Fault Archive::inflate(std::string_view name, const std::function<bool(std::string_view)>& take) {
  const auto found = entries_.find(keyOf(name));
  if (found == entries_.end())
    return damaged("thiếu một phần mà tệp nhắc tới", "a part that it refers to is missing");
  zip_stat_t facts;
  if (zip_stat_index(archive_.get(), found->second.index, ZIP_FL_ENC_RAW, &facts) != 0 ||
      (facts.comp_method != ZIP_CM_STORE && facts.comp_method != ZIP_CM_DEFLATE))
    return unreadable();
  const File file(zip_fopen_index(archive_.get(), found->second.index, 0));
  if (file == nullptr)
    return unreadable();
  std::array<char, kPieceBytes> piece;
  for (uint64_t ofEntry = 0;;) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0)
      return unreadable();
    if (got == 0)
      return std::nullopt;
    ofEntry += static_cast<uint64_t>(got);
    if (Fault fault = count(static_cast<uint64_t>(got), ofEntry, found->second))
      return fault;
    if (!take({piece.data(), static_cast<size_t>(got)}))
      return std::nullopt;
  }
}

std::string Archive::beginning(std::string_view name, size_t most) {
  std::string out;
  if (has(name)) {
    (void)inflate(name, [&](std::string_view piece) {
      out += piece.substr(0, most - out.size());
      return out.size() < most;
    });
  }
  return out;
}

}  // namespace vanthu::sheet
