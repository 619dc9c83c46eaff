// Papers of one office on both databases: what tests of the register and of documents begin with.
#ifndef VANTHU_TESTS_UNIT_STORE_PAPERS_FIXTURE_H_
#define VANTHU_TESTS_UNIT_STORE_PAPERS_FIXTURE_H_

#include <gmock/gmock.h>

#include <string>
#include <string_view>

#include "store/documents/after_issue.h"
#include "store/documents/drafts.h"
#include "store/documents/issue.h"
#include "store/documents/paper_flow.h"
#include "store/register/numbering.h"
#include "store/register/series.h"
#include "support/databases.h"

namespace vanthu::store {

inline constexpr std::string_view kOffice = "sgddt";

template <typename T>
std::string codeOf(const Result<T>& result) {
  return result ? "done" : result.error().front().code;
}

class Papers : public testing::OnBothDatabases {
 protected:
  Papers() { setClock("2026-11-22T02:00:00.000Z"); }

  template <typename Body>
  auto write(Body&& body) {
    return db().write(std::forward<Body>(body));
  }

  static std::string notationOf(std::string_view typeName) {
    if (typeName == "Công văn")
      return "SGDĐT-VP";
    return typeName == "Sao y" ? "SY-SGDĐT" : "QĐ-SGDĐT";
  }

  static Paper paper(std::string_view typeName = "Quyết định") {
    Paper out;
    out.typeName = typeName;
    out.codeNotation = notationOf(typeName);
    out.subject = "Về việc tặng giấy khen";
    out.organName = "SỞ GIÁO DỤC VÀ ĐÀO TẠO";
    out.position = "Giám đốc";
    out.fullName = "Nguyễn Thị Hòa";
    out.to = {{"000.00.01.H56", "UBND tỉnh", "để báo cáo"}, {"", "Các phòng", ""}};
    out.archive = "VT, TCCB";
    return out;
  }

  static NumberRequest request(std::string_view typeName = "Quyết định") {
    NumberRequest out;
    out.actor = "clerk";
    out.office = kOffice;
    out.paper = paper(typeName);
    out.state = EntryState::issued;
    return out;
  }

  Result<NumberGiven> give(const NumberRequest& request) {
    return write([&](Transaction& tx) { return giveNumber(tx, request); });
  }
  Result<NumberGiven> give() { return give(request()); }

  /// Makes a class of its own of the office's decisions.
  Result<bool> choose(SeriesKind general, int fromYear = 2026) {
    return write([&](Transaction& tx) {
      return setClasses(tx,
                        "admin",
                        kOffice,
                        fromYear,
                        {{"van-ban", "Văn bản đi", general, {}},
                         {"quyet-dinh", "Quyết định", SeriesKind::own, {"Quyết định"}},
                         {"so-vang", "Sổ vàng", SeriesKind::own, {"Giấy khen"}}});
    });
  }

  Document draft(std::string_view typeName = "Quyết định") {
    return *write([&](Transaction& tx) {
      return createDocument(tx,
                            {"drafter",
                             std::string(kOffice),
                             "",
                             "quyet-dinh-khen-thuong",
                             std::string(typeName),
                             "Về việc tặng giấy khen",
                             R"({"subject":"Về việc tặng giấy khen","codeNotation":"QĐ-"})"});
    });
  }

  Document approved(std::string_view typeName = "Quyết định") {
    const Document made = draft(typeName);
    return *write([&](Transaction& tx) -> Result<Document> {
      for (const CheckKind kind : {CheckKind::content, CheckKind::format}) {
        auto checked = checkDocument(tx, "reviewer", made.id, 0, kind, true, "");
        if (!checked)
          return checked;
      }
      return approveDocument(tx, "leader", made.id, 0);
    });
  }

  static ReserveRequest reserveRequest(const Document& document) {
    ReserveRequest out;
    out.actor = "clerk";
    out.document = document.id;
    out.paper = paper(document.typeName);
    out.pins = {"template-hash", "fonts-hash", "0.1.0"};
    out.owner = "node-1";
    return out;
  }

  Result<Reservation> reserved(const Document& document) {
    return write([&](Transaction& tx) { return reserve(tx, reserveRequest(document)); });
  }

  Result<Document> finished(const Reservation& made, std::string_view pdf = "%PDF-1.7 %%EOF\n") {
    return write([&](Transaction& tx) {
      return finish(tx, {"clerk", made.document.id, made.fence, pdf, 2});
    });
  }

  Document issued(std::string_view typeName = "Quyết định", Flow flow = Flow::electronic) {
    ReserveRequest asked = reserveRequest(approved(typeName));
    asked.flow = flow;
    return *finished(*write([&](Transaction& tx) { return reserve(tx, asked); }));
  }

  Document read(std::string_view id) {
    return *db().read([&](Transaction& tx) { return getDocument(tx, id); });
  }
  RegisterEntry entry(std::string_view id) {
    return *db().read([&](Transaction& tx) { return getEntry(tx, id); });
  }
};

}  // namespace vanthu::store

#endif  // VANTHU_TESTS_UNIT_STORE_PAPERS_FIXTURE_H_
