#include "pdf/haru.h"

#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>
#include <vector>

#include "base/sha256.h"

namespace vanthu::pdf {
namespace {

constexpr HPDF_UINT32 kObjectNumber = 0x00FFFFFF;  ///< the other bits of obj_id are libharu's flags

/// What libharu's callbacks need of one object; reached through HPDF_Dict_Rec::attr.
struct Object {
  HPDF_Dict dict = nullptr;
  std::string entries;
  StreamBytes stream;
  size_t readPosition = 0;
};

HPDF_STATUS writeBytes(HPDF_Stream stream, std::string_view bytes) {
  return HPDF_Stream_Write(stream,
                           reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                           static_cast<HPDF_UINT>(bytes.size()));
}

extern "C" {

// libharu skips or fails every call after the first error, so its own status is all that is needed;
// nothing may be thrown across its frames.
void ignoreError(HPDF_STATUS, HPDF_STATUS, void*) noexcept {}

HPDF_STATUS writeEntries(HPDF_Dict dict, HPDF_Stream stream) noexcept {
  const auto* object = static_cast<const Object*>(dict->attr);
  if (dict->stream != nullptr && object->stream.isDeflated()) {
    const HPDF_STATUS status = writeBytes(stream, "/Filter /FlateDecode\n");
    if (status != HPDF_OK)
      return status;
  }
  return writeBytes(stream, object->entries);
}

HPDF_STATUS appendToFile(HPDF_Stream stream, const HPDF_BYTE* bytes, HPDF_UINT size) noexcept {
  try {
    static_cast<std::string*>(stream->attr)->append(reinterpret_cast<const char*>(bytes), size);
    return HPDF_OK;
  } catch (...) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

HPDF_STATUS readStream(HPDF_Stream stream, HPDF_BYTE* bytes, HPDF_UINT* size) noexcept {
  auto* object = static_cast<Object*>(stream->attr);
  const std::string_view all = object->stream.view();
  const size_t count = std::min<size_t>(*size, all.size() - object->readPosition);
  std::memcpy(bytes, all.data() + object->readPosition, count);
  object->readPosition += count;
  *size = static_cast<HPDF_UINT>(count);
  return object->readPosition == all.size() ? HPDF_STREAM_EOF : HPDF_OK;
}

HPDF_STATUS rewindStream(HPDF_Stream stream, HPDF_INT, HPDF_WhenceMode) noexcept {
  static_cast<Object*>(stream->attr)->readPosition = 0;
  return HPDF_OK;
}

HPDF_INT32 tellStream(HPDF_Stream stream) noexcept {
  return static_cast<HPDF_INT32>(static_cast<Object*>(stream->attr)->readPosition);
}

HPDF_UINT32 sizeOfStream(HPDF_Stream stream) noexcept {
  return static_cast<HPDF_UINT32>(static_cast<Object*>(stream->attr)->stream.view().size());
}

/// The trailer is written last, so everything that the /ID covers is in the file by then.
HPDF_STATUS writeFileId(HPDF_Dict trailer, HPDF_Stream stream) noexcept {
  try {
    const auto* doc = static_cast<const HPDF_Doc_Rec*>(trailer->attr);
    const auto* file = static_cast<const std::string*>(stream->attr);
    const std::string digest = toHex(sha256(std::string_view(*file).substr(0, doc->xref->addr)));
    const std::string half = "<" + digest.substr(0, 32) + ">";
    return writeBytes(stream, "/ID [" + half + half + "]\n");
  } catch (...) {
    return HPDF_FAILD_TO_ALLOC_MEM;
  }
}

}  // extern "C"

Diagnostic libraryFault(HPDF_STATUS status, HPDF_STATUS detail) {
  const std::string number = std::to_string(status) + "/" + std::to_string(detail);
  return Diagnostic{.code = "machine.pdf-library",
                    .where = {},
                    .message = {"Thư viện PDF báo lỗi " + number + ", không tạo được tệp.",
                                "The PDF library reported error " + number + "; no file was made."},
                    .hint = {},
                    .severity = Severity::error};
}

}  // namespace

struct HaruDocument::Impl {
  std::string file;            // outlives doc, whose output stream appends to it
  std::deque<Object> objects;  // stable addresses
  std::vector<Object*> byNumber;
  HPDF_Doc doc = nullptr;

  ~Impl() {
    if (doc != nullptr)
      HPDF_Free(doc);
  }

  bool good() const { return doc != nullptr && doc->error.error_no == HPDF_OK; }

  /// Hands `dict`'s entries over to us.
  Object* adopt(HPDF_Dict dict) {
    Object& object = objects.emplace_back();
    object.dict = dict;
    dict->attr = &object;
    dict->write_fn = writeEntries;
    return &object;
  }

  ObjectId remember(Object* object) {
    const uint32_t number = object->dict->header.obj_id & kObjectNumber;
    if (byNumber.size() <= number)
      byNumber.resize(number + 1, nullptr);
    byNumber[number] = object;
    return {number};
  }

  HPDF_Dict newDictionary() {
    if (!good())
      return nullptr;
    growEntryList();
    HPDF_Dict dict = HPDF_Dict_New(doc->mmgr);
    if (dict == nullptr || HPDF_Xref_Add(doc->xref, dict) != HPDF_OK)
      return nullptr;
    return dict;
  }

  /// libharu enlarges its list by a fixed step and copies it each time; a step as large as the list
  /// keeps that linear for merged files.
  void growEntryList() {
    HPDF_List entries = doc->xref->entries;
    entries->items_per_block = std::max(entries->items_per_block, entries->count);
  }
};

HaruDocument::HaruDocument() : impl_(std::make_unique<Impl>()) {
  impl_->doc = HPDF_New(ignoreError, nullptr);
  if (impl_->doc == nullptr)
    return;
  HPDF_Doc doc = impl_->doc;
  doc->pdf_version = HPDF_VER_17;
  doc->trailer->attr = doc;
  doc->trailer->write_fn = writeFileId;
  // HPDF_SaveToStream writes to this in place of its memory stream, which copies byte by byte.
  doc->stream = HPDF_CallbackWriter_New(doc->mmgr, appendToFile, &impl_->file);
  impl_->adopt(doc->catalog);
  impl_->adopt(doc->info);
  HPDF_Dict_RemoveElement(doc->info, "Producer");  // libharu's own name
}

HaruDocument::~HaruDocument() = default;

ObjectId HaruDocument::reserve() {
  HPDF_Dict dict = impl_->newDictionary();
  return dict == nullptr ? ObjectId{} : impl_->remember(impl_->adopt(dict));
}

void HaruDocument::setEntries(ObjectId id, std::string entries) {
  if (id.number < impl_->byNumber.size() && impl_->byNumber[id.number] != nullptr)
    impl_->byNumber[id.number]->entries = std::move(entries);
}

ObjectId HaruDocument::add(std::string entries) {
  const ObjectId id = reserve();
  setEntries(id, std::move(entries));
  return id;
}

ObjectId HaruDocument::addStream(std::string entries, StreamBytes bytes) {
  if (!impl_->good())
    return {};
  impl_->growEntryList();
  HPDF_MMgr memory = impl_->doc->mmgr;
  HPDF_Dict dict = HPDF_DictStream_New(memory, impl_->doc->xref);
  if (dict == nullptr)
    return {};
  Object* object = impl_->adopt(dict);
  object->entries = std::move(entries);
  object->stream = std::move(bytes);
  HPDF_Stream_Free(dict->stream);
  dict->stream =
      HPDF_CallbackReader_New(memory, readStream, rewindStream, tellStream, sizeOfStream, object);
  return impl_->remember(object);
}

ObjectId HaruDocument::addPage() {
  HPDF_Dict dict = impl_->newDictionary();
  if (dict == nullptr || HPDF_Pages_AddKids(impl_->doc->root_pages, dict) != HPDF_OK)
    return {};
  // Only now: AddKids would look for the attributes of a page that libharu draws on. The class is
  // what the page count goes by.
  dict->header.obj_class |= HPDF_OSUBCLASS_PAGE;
  return impl_->remember(impl_->adopt(dict));
}

void HaruDocument::setCatalog(std::string entries) {
  if (impl_->good())
    static_cast<Object*>(impl_->doc->catalog->attr)->entries = std::move(entries);
}

void HaruDocument::setInfo(std::string entries) {
  if (impl_->good())
    static_cast<Object*>(impl_->doc->info->attr)->entries = std::move(entries);
}

Result<std::string> HaruDocument::save() {
  if (impl_->doc == nullptr)
    return fail(libraryFault(HPDF_FAILD_TO_ALLOC_MEM, 0));
  size_t size = 0;
  for (const Object& object : impl_->objects)
    size += object.entries.size() + object.stream.view().size() + 100;
  impl_->file.reserve(size + 1000);
  HPDF_SaveToStream(impl_->doc);
  if (!impl_->good())
    return fail(libraryFault(impl_->doc->error.error_no, impl_->doc->error.detail_no));
  return std::move(impl_->file);
}

}  // namespace vanthu::pdf
