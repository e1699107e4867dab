#pragma once
// Invented papers of one invented commune, issued on 05/01/2032: a head and an end around a text.

#include <string>
#include <string_view>

#include "reading_of.h"

namespace congbo::test {

inline std::string paper(std::string_view symbol, std::string_view type, std::string_view title,
                         std::string_view text) {
  std::string made =
      "ỦY BAN NHÂN DÂN\n\nXÃ BẾN MƠ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n";
  made += "Số: 12/" + std::string(symbol) + "\n\nBến Mơ, ngày 05 tháng 01 năm 2032\n\n";
  if (!type.empty()) made += std::string(type) + "\n\n";
  if (!title.empty()) made += std::string(title) + "\n\n";
  made += std::string(text);
  made += "\n\nNơi nhận:\n\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Bình\n";
  return made;
}

inline std::string plan_paper(std::string_view text,
                              std::string_view title =
                                  "Tổ chức Hội nghị tổng kết phong trào thi đua năm 2031") {
  return paper("KH-UBND", "KẾ HOẠCH", title, text);
}

inline Document plan_of(std::string_view text,
                        std::string_view title = "Tổ chức Hội nghị tổng kết phong trào thi đua năm 2031") {
  return read(plan_paper(text, title));
}

inline Document invitation_of(std::string_view text, std::string_view title = {}) {
  return read(paper("GM-UBND", "GIẤY MỜI", title, text));
}

inline Document notice_of(std::string_view title, std::string_view text) {
  return read(paper("TB-UBND", "THÔNG BÁO", title, text));
}

} // namespace congbo::test
