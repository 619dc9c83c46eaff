#include "read/read_pdf.h"

#include <new>
#include <qpdf/QPDF.hh>
#include <utility>

#include "read/budget.h"
#include "read/font_cache.h"
#include "read/form_fields.h"
#include "read/interpreter.h"
#include "read/page_frame.h"
#include "read/page_tree.h"

namespace vanthu::read {
namespace {

// Readers accept a header within the first kilobyte (ISO 32000-1, annex H, note 13).
constexpr size_t kHeaderWithin = 1024;

Failure failure(std::string code, Message message) {
  return fail({std::move(code), {}, std::move(message), {}, Severity::error});
}

Failure damaged(const char* vi, const char* en) {
  return failure("read.damaged", {vi, en});
}

/// Reads one open file. Whatever qpdf throws over one part leaves that part out.
class FileReader {
 public:
  FileReader(QPDF& file, const ReadLimits& limits)
      : file_(file), budget_(limits), fonts_(pdf_.fonts, budget_) {}

  Result<Pdf> read() {
    attempt([&] { catalog_ = file_.getRoot(); });
    attempt([&] { readFacts(); });
    attempt([&] { pages_ = collectPages(catalog_, budget_); });
    for (const PageNode& node : pages_)
      readPage(node);
    attempt([&] { pdf_.fields = readFields(catalog_, pages_, frames_, budget_); });
    if (budget_.spent())
      return failure("read.too-large", budget_.reason());
    if (pages_.empty())
      return damaged("tệp PDF hỏng: không đọc được trang nào",
                     "the PDF is damaged: none of its pages can be read");
    noteWarnings();
    return std::move(pdf_);
  }

 private:
  template <typename Part>
  void attempt(Part part) {
    try {
      part();
    } catch (const std::bad_alloc&) {
      throw;
    } catch (const std::exception&) {
      pdf_.damaged = true;
    }
  }

  void readFacts() {
    pdf_.version = file_.getPDFVersion();
    const std::string later = name(entry(catalog_, "/Version"));
    if (later > pdf_.version && later.size() == pdf_.version.size())
      pdf_.version = later;
    pdf_.encrypted = file_.isEncrypted();
    pdf_.language = text(entry(catalog_, "/Lang"));
    pdf_.tagged = isTrue(entry(entry(catalog_, "/MarkInfo"), "/Marked")) &&
                  entry(catalog_, "/StructTreeRoot").isDictionary();
    pdf_.title = text(entry(entry(file_.getTrailer(), "/Info"), "/Title"));
  }

  void readPage(const PageNode& node) {
    if (!budget_.startPage() || !budget_.takeResult(sizeof(Page)))
      return;
    PageFrame frame;
    attempt([&] { frame = readFrame(node); });
    Page page;
    page.width = toLength(frame.width);
    page.height = toLength(frame.height);
    attempt([&] {
      const std::string owner = identity(node.page);
      Interpreter interpreter(fonts_, page, budget_);
      const Resources resources{node.resources,
                                owner.empty() ? "page " + std::to_string(frames_.size()) : owner};
      attempt([&] { interpreter.runPage(entry(node.page, "/Contents"), resources, frame.toPage); });
      interpreter.finish();
      pdf_.damaged |= interpreter.damaged();
    });
    frames_.push_back(frame);
    pdf_.pages.push_back(std::move(page));
    noteWarnings();
  }

  /// qpdf keeps a warning for every fault, without end; one is enough.
  void noteWarnings() { pdf_.damaged |= !file_.getWarnings().empty(); }

  QPDF& file_;
  Pdf pdf_;
  Budget budget_;
  FontCache fonts_;
  Object catalog_ = Object::newNull();
  std::vector<PageNode> pages_;
  std::vector<PageFrame> frames_;
};

Result<Pdf> readOpened(std::string_view bytes, const ReadLimits& limits) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.setAttemptRecovery(true);
  try {
    file.processMemoryFile("", bytes.data(), bytes.size());
  } catch (const QPDFExc& fault) {
    if (fault.getErrorCode() == qpdf_e_password)
      return failure(
          "read.encrypted",
          {"tệp PDF có mật khẩu, không mở được", "the PDF needs a password and cannot be opened"});
    return damaged("tệp PDF hỏng, không mở được", "the PDF is damaged and cannot be opened");
  }
  return FileReader(file, limits).read();
}

}  // namespace

Result<Pdf> readPdf(std::string_view bytes, const ReadLimits& limits) {
  if (bytes.substr(0, kHeaderWithin).find("%PDF-") == std::string_view::npos)
    return failure("read.not-a-pdf",
                   {"đây không phải là tệp PDF", "this is not a PDF: it has no %PDF header"});
  if (bytes.size() > limits.fileBytes)
    return failure("read.too-large",
                   {"tệp PDF lớn hơn " + std::to_string(limits.fileBytes) + " byte",
                    "the PDF is larger than " + std::to_string(limits.fileBytes) + " bytes"});
  try {
    return readOpened(bytes, limits);
  } catch (const std::bad_alloc&) {
    return failure("read.too-large",
                   {"tệp PDF cần nhiều bộ nhớ hơn mức cho phép",
                    "reading the PDF takes more memory than there is"});
  } catch (const std::exception&) {
    return damaged("tệp PDF hỏng, không đọc được", "the PDF is damaged and cannot be read");
  }
}

}  // namespace vanthu::read
