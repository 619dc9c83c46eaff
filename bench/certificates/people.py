"""People who get a certificate: distinct names, the same at every call. No two rows are alike."""

FAMILIES = ("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đinh Trịnh "
            "Mai Trương").split()
MIDDLES = ["Thị", "Văn", "Đức", "Thị Thu", "Minh", "Ngọc", "Quốc", "Thị Ánh", "Hữu", "Thanh", "Xuân",
           "Anh", "Bảo", "Gia", "Khánh", "Kim", "Phương"]
GIVENS = ("An Bình Cường Dung Đạt Giang Hằng Hiếu Khánh Lan Linh Mỹ Nga Nghĩa Oanh Phúc Phượng Quỳnh "
          "Sơn Thảo Thắng Trang Tuấn Ước Vân Yến Hường Tuyết Thủy").split()
ETHNIC = ["Y Kương Êban", "H'Hen Niê", "Ksor Phước", "Đinh Thị Mai Chi Ê Nuôl"]
UNITS = ["Trường THPT Hòn Gai", "Trường THPT Uông Bí", "Trường THPT Cẩm Phả", "Trường THPT Ba Chẽ",
         "Trường THPT Bãi Cháy", "Trường THPT Tiên Yên", "Trường THCS Yết Kiêu", "Trường THPT Vân Đồn"]


def person(i, count):
    name = f"{FAMILIES[i % 21]} {MIDDLES[(i // 21) % 17]} {GIVENS[(i // 357) % 29]}"
    # From here on the three lists have met in every way.
    if i >= 21 * 17 * 29:
        name += f" {GIVENS[(i // (21 * 17 * 29) + i) % 29]}"
    if i % 50 == 49:
        name = f"{ETHNIC[i // 50 % 4]} {GIVENS[(i // 50) % 29]}"
    return {"fullName": name, "honorific": ("Ông", "Bà")[i % 2], "position": "Giáo viên",
            "unit": UNITS[i * len(UNITS) // count], "goldenBookNumber": i + 1}


def people(count):
    return [person(i, count) for i in range(count)]


COMMON = {
    "organName": "Sở Giáo dục và Đào tạo tỉnh Quảng Ninh",
    "authorityTitle": "Giám đốc Sở Giáo dục và Đào tạo tỉnh Quảng Ninh",
    "kind": "individual",
    "achievement": "đã có thành tích xuất sắc trong phong trào thi đua “Đổi mới, sáng tạo trong dạy và "
                   "học” năm học 2025 - 2026",
    "decision": {"codeNumber": 1234, "codeNotation": "QĐ-SGDĐT", "issuedDate": "2026-11-20"},
    "place": "Quảng Ninh",
    "issuedDate": "2026-11-20",
    "signer": {"position": "Giám đốc", "fullName": "Nguyễn Thị Thúy"},
}
