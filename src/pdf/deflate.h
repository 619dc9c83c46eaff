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

/// A compressor of this thread, made once: making one takes a third as long as using it.
Deflater& threadDeflater(Effort effort);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_DEFLATE_H_
