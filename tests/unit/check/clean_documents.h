#pragma once
// Documents of a made-up town to which no rule objects. A test plants one fault into one of them.

#include <string_view>

namespace congbo::test {

inline constexpr std::string_view clean_plan = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 12/KH-UBND

*Bình Sơn, ngày 15 tháng 01 năm 2026*

**KẾ HOẠCH**

**Tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025**

Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;

Thực hiện Kế hoạch số 08/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Hà Châu.

Ủy ban nhân dân xã Bình Sơn ban hành Kế hoạch tổ chức Hội nghị như sau:

## I. MỤC ĐÍCH

1. Đánh giá kết quả phong trào thi đua yêu nước năm 2025 trên địa bàn xã.

2. Biểu dương các tập thể, cá nhân có thành tích xuất sắc; tạo không khí thi đua sôi nổi trong Cụm thi đua số 2.

## II. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN

1. Thời gian: 08 giờ 00 phút, ngày 30 tháng 01 năm 2026.

2. Địa điểm: Hội trường Ủy ban nhân dân xã.

3. Thành phần: tổng số 50 đại biểu, trong đó:

a) Cấp tỉnh: 05 đại biểu.

b) Cấp xã: 45 đại biểu, gồm:

- Đảng ủy: 10 đại biểu;
- Các cơ quan, đơn vị: 35 đại biểu.

## III. KINH PHÍ

1. Trang trí: 2.000.000 đồng.

2. Nước uống: 50 người x 20.000 đồng = 1.000.000 đồng.

Tổng cộng: 3.000.000 đồng (Ba triệu đồng).

## IV. TỔ CHỨC THỰC HIỆN

1. Văn phòng HĐND và UBND xã

- Phối hợp với Phòng Văn hóa - Xã hội chuẩn bị nội dung; hoàn thành trước ngày 28/01/2026.

2. Công an xã

- Bảo đảm an ninh, trật tự.

Trên đây là Kế hoạch tổ chức Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025, đề nghị các đơn vị thực hiện./.

Nơi nhận:

- Thường trực Đảng ủy;
- Văn phòng HĐND và UBND xã;
- Công an xã;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Đỗ Văn Mẫn**
)";

inline constexpr std::string_view clean_invitation = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 21/GM-UBND

*Bình Sơn, ngày 16 tháng 01 năm 2026*

**GIẤY MỜI**

**Dự Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025**

Ủy ban nhân dân xã Bình Sơn trân trọng kính mời ông Lê Văn Tám, Trưởng thôn Đông tới dự Hội nghị tổng kết công tác thi đua, khen thưởng năm 2025.

- Thời gian: 08 giờ 00 phút, ngày 30 tháng 01 năm 2026.
- Địa điểm: Hội trường Ủy ban nhân dân xã.

Rất mong ông đến dự./.

Nơi nhận:

- Như trên;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Đỗ Văn Mẫn**
)";

inline constexpr std::string_view clean_decision = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 15/QĐ-UBND

*Bình Sơn, ngày 20 tháng 01 năm 2026*

**QUYẾT ĐỊNH**

**Về việc khen thưởng năm 2025**

**CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ BÌNH SƠN**

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;

Căn cứ Kế hoạch số 12/KH-UBND ngày 15/01/2026 của Ủy ban nhân dân xã.

**QUYẾT ĐỊNH:**

Điều 1. Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho 02 cá nhân, gồm:

| STT | Họ và tên | Chức vụ | Đơn vị |
| --- | --- | --- | --- |
| 1 | Lê Văn Tám | Trưởng thôn | Thôn Đông |
| 2 | Đỗ Thị Mận | Trưởng thôn | Thôn Đoài |

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:

- Như Điều 1;
- Lưu: VT.

**CHỦ TỊCH**

**Đỗ Văn Mẫn**
)";

inline constexpr std::string_view clean_report = R"(ỦY BAN NHÂN DÂN

XÃ BÌNH SƠN

Số: 04/BC-UBND

*Bình Sơn, ngày 12 tháng 01 năm 2026*

**BÁO CÁO**

**Kết quả xếp loại thi đua năm 2025**

Ủy ban nhân dân xã Bình Sơn báo cáo kết quả xếp loại như sau:

| Đơn vị | Điểm | Xếp hạng |
| --- | --- | --- |
| Thôn Đông | 97,5 | Nhất |
| Thôn Đoài | 95 | Nhì |

Trên đây là báo cáo của Ủy ban nhân dân xã./.

Nơi nhận:

- Thường trực Đảng ủy;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**

**CHỦ TỊCH**

**Đỗ Văn Mẫn**
)";

}  // namespace congbo::test
