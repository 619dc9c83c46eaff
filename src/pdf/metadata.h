// What a PDF says about itself: the XMP packet and the information dictionary, which say the same.
//
// No clock: a document without an issue date has no date at all. Pure and thread-safe.
#ifndef VANTHU_PDF_METADATA_H_
#define VANTHU_PDF_METADATA_H_

#include <string>

#include "page/page.h"

namespace vanthu::pdf {

enum class Claim {
  signReady,   ///< PDF/A-2a and PDF/UA-1
  printReady,  ///< PDF/A-2b
};

std::string xmpPacket(const page::Meta& meta, Claim claim = Claim::signReady);

/// The entries of the information dictionary.
std::string infoEntries(const page::Meta& meta);

}  // namespace vanthu::pdf

#endif  // VANTHU_PDF_METADATA_H_
