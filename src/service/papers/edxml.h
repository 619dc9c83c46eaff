// The envelope of a paper for exchange between offices (edXML, QCVN 102:2016/BTTTT).
//
// Names and order of the elements are unverified: the text of the standard was not at hand. What
// they hold are the fields of Appendix VI of Decree 30/2020/NĐ-CP. Pure.
#ifndef VANTHU_SERVICE_PAPERS_EDXML_H_
#define VANTHU_SERVICE_PAPERS_EDXML_H_

#include <string>
#include <string_view>

#include "store/register/entry.h"

namespace vanthu::service {

/// What stands in the envelope besides the register's entry.
struct EdxmlParts {
  std::string organId;   ///< of the sender: "000.00.12.H49"; may be empty
  std::string place;     ///< "Quảng Ninh"; may be empty
  std::string fileName;  ///< of the attached PDF
  std::string pdfBase64;
  std::string pdfSha256;  ///< in hex
};

std::string edxmlOf(const store::RegisterEntry& entry, const EdxmlParts& parts);

}  // namespace vanthu::service

#endif  // VANTHU_SERVICE_PAPERS_EDXML_H_
