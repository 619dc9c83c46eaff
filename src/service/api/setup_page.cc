#include "service/api/setup_page.h"

namespace vanthu::service {

std::string_view setupPage() {
  return R"html(<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>vanthu: đặt mật khẩu</title>
<link rel="stylesheet" href="/docs/style.css">
<script src="/setup.js" defer></script>
</head>
<body>
<main>
<h1 id="title">Đặt mật khẩu</h1>
<p id="note" role="status">Đang xem liên kết…</p>
<form id="form" hidden>
<div id="person" hidden>
<p><label>Tên đăng nhập<br><input name="name" autocomplete="username" maxlength="100"></label></p>
<p><label>Họ và tên<br><input name="fullName" autocomplete="name" maxlength="100"></label></p>
</div>
<p><label>Mật khẩu, 12-128 chữ<br>
<input name="password" type="password" autocomplete="new-password" required></label></p>
<p><label>Gõ lại mật khẩu<br>
<input name="again" type="password" autocomplete="new-password" required></label></p>
<p><button>Xong</button></p>
</form>
<noscript><p>Trang này cần JavaScript. Có thể gửi thẳng:
<code>curl --json '{"password":"…"}' …/api/v1/setup/…</code></p></noscript>
</main>
</body>
</html>
)html";
}

std::string_view setupScript() {
  return R"js("use strict";
const form = document.getElementById("form");
const fields = form.elements;
const note = document.getElementById("note");
const token = location.pathname.split("/").pop();
const address = "/api/v1/setup/" + encodeURIComponent(token);
history.replaceState(null, "", "/setup/");

async function words(response) {
  try {
    const problem = await response.json();
    return problem.errors.map(
        (each) => each.message + (each.hint ? " – " + each.hint : "")).join(". ");
  } catch {
    return "Máy chủ không trả lời được (" + response.status + ")";
  }
}

async function look() {
  const response = await fetch(address);
  if (!response.ok) {
    note.textContent = await words(response);
    return;
  }
  const link = await response.json();
  const first = link.purpose === "setup";
  document.getElementById("title").textContent =
      first ? "Tạo quản trị viên đầu tiên" : "Đặt mật khẩu";
  document.getElementById("person").hidden = !first;
  fields.name.required = fields.fullName.required = first;
  note.textContent = first ? "" : "Cho tên đăng nhập " + link.name;
  form.hidden = false;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (fields.password.value !== fields.again.value) {
    note.textContent = "Hai lần gõ mật khẩu không giống nhau";
    return;
  }
  const body = {password: fields.password.value};
  if (fields.name.required) {
    body.name = fields.name.value;
    body.fullName = fields.fullName.value;
  }
  const response = await fetch(address, {
    method: "POST",
    headers: {"Content-Type": "application/json"},
    body: JSON.stringify(body),
  });
  note.textContent = response.ok ? "Đã đặt mật khẩu, hãy đăng nhập." : await words(response);
  form.hidden = response.ok;
});

look();
)js";
}

}  // namespace vanthu::service
