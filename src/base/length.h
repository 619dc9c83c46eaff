// Length: a distance on paper, an integer of 1/1000 pt, so that layout is exact and repeatable.
#ifndef VANTHU_BASE_LENGTH_H_
#define VANTHU_BASE_LENGTH_H_

#include <compare>
#include <cstdint>

namespace vanthu {

class Length {
 public:
  constexpr Length() = default;
  static constexpr Length milliPoints(int64_t n) { return Length(n); }
  static constexpr Length points(double pt) { return Length(round(pt * 1000.0)); }
  static constexpr Length millimetres(double mm) { return Length(round(mm * 72000.0 / 25.4)); }

  constexpr int64_t milliPoints() const { return n_; }
  constexpr double points() const { return static_cast<double>(n_) / 1000.0; }
  constexpr double millimetres() const { return static_cast<double>(n_) * 25.4 / 72000.0; }

  constexpr Length operator-() const { return Length(-n_); }
  constexpr Length& operator+=(Length o) {
    n_ += o.n_;
    return *this;
  }
  constexpr Length& operator-=(Length o) {
    n_ -= o.n_;
    return *this;
  }
  friend constexpr Length operator+(Length a, Length b) { return Length(a.n_ + b.n_); }
  friend constexpr Length operator-(Length a, Length b) { return Length(a.n_ - b.n_); }
  friend constexpr Length operator*(Length a, int64_t k) { return Length(a.n_ * k); }
  friend constexpr Length operator*(int64_t k, Length a) { return Length(a.n_ * k); }
  friend constexpr Length operator/(Length a, int64_t k) { return Length(a.n_ / k); }
  /// a × numerator / denominator, rounded half away from zero.
  friend constexpr Length scale(Length a, int64_t numerator, int64_t denominator) {
    const int64_t product = a.n_ * numerator;
    const int64_t half = denominator / 2;
    return Length((product >= 0 ? product + half : product - half) / denominator);
  }
  constexpr auto operator<=>(const Length&) const = default;

 private:
  explicit constexpr Length(int64_t n) : n_(n) {}
  static constexpr int64_t round(double x) {
    return static_cast<int64_t>(x < 0 ? x - 0.5 : x + 0.5);
  }
  int64_t n_ = 0;
};

inline namespace literals {
constexpr Length operator""_pt(long double x) {
  return Length::points(static_cast<double>(x));
}
constexpr Length operator""_pt(unsigned long long x) {
  return Length::points(static_cast<double>(x));
}
constexpr Length operator""_mm(long double x) {
  return Length::millimetres(static_cast<double>(x));
}
constexpr Length operator""_mm(unsigned long long x) {
  return Length::millimetres(static_cast<double>(x));
}
}  // namespace literals

}  // namespace vanthu

#endif  // VANTHU_BASE_LENGTH_H_
