// Deflated streams of a PDF (zlib format). The same bytes in give the same bytes out.
#ifndef VANTHU_PDF_DEFLATE_H_
#define VANTHU_PDF_DEFLATE_H_

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace vanthu::pdf {

/// Holds the working memory of a compressor, for reuse within one document. Not thread-safe.
class Deflater {
 public:
  /// `level` is libdeflate's, 1 (fast) to 12 (small).
  explicit Deflater(int level);
  ~Deflater();

  std::string deflate(std::string_view bytes);
  /// The same for bytes whose first `runs` are mostly runs of equal ones: in a fraction of the
  /// time.
  std::string deflateBehindRuns(std::string_view bytes, size_t runs);

 private:
  struct Free {
    void operator()(libdeflate_compressor* compressor) const;
  };
  std::unique_ptr<libdeflate_compressor, Free> compressor_;
};

/// How much time a page's content is worth.
enum class Effort {
  everyday,  ///< 2 % larger than at libdeflate's level 6, in half the time
  fast,      ///< 6 % larger still, in two thirds of that
};

/// A compressor on loan: making one takes a third as long as using it. The one given back last goes
/// out first, so that there are as many as work at once, and their memory is still near the core
/// when a service has many more threads than cores.
class LentDeflater {
 public:
  explicit LentDeflater(Effort effort);
  ~LentDeflater();
  LentDeflater(const LentDeflater&) = delete;
  LentDeflater& operator=(const LentDeflater&) = delete;

  Deflater& operator*() const { return *deflater_; }
  Deflater* operator->() const { return deflater_.get(); }

 private:
  const Effort effort_;
  std::unique_ptr<Deflater> deflater_;
};

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_DEFLATE_H_
