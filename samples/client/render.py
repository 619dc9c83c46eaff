#!/usr/bin/env python3
"""Makes one document over HTTP, with Python's standard library alone.

    VANTHU_URL=http://127.0.0.1:8080 VANTHU_KEY=vt_... samples/client/render.py TEMPLATE DATA.json OUT.pdf

Prints every fault that the service found, with its field, and ends with 1; with 3 if there is no answer. A service that is busy
(429, 503) is asked again after the time it names.
"""
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 5


def render(url, key, template, data):
    """The bytes of the PDF; urllib.error.HTTPError if the service refuses."""
    request = urllib.request.Request(
        f"{url}/api/v1/render/{urllib.parse.quote(template, safe='')}",
        data=data,
        headers={
            "Authorization": f"Bearer {key}",
            "Content-Type": "application/json",
            "Accept": "application/pdf, application/problem+json",
        },
    )
    for last in [False] * (TRIES - 1) + [True]:
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return answer.read()
        except urllib.error.HTTPError as error:
            if last or error.code not in (429, 503):
                raise
            time.sleep(int(error.headers.get("Retry-After", "1")))


def print_faults(error):
    """Each fault on a line: the place, the words, the code; then the hint."""
    problem = json.load(error)
    for fault in problem["errors"]:
        place = fault.get("pointer") or fault.get("parameter") or fault.get("file") or ""
        print(f"{place}: {fault['message']} [{fault['code']}]", file=sys.stderr)
        if "hint" in fault:
            print(f"    {fault['hint']}", file=sys.stderr)
    print(f"{problem['title']} ({problem['status']}, yêu cầu {problem.get('requestId', '?')})", file=sys.stderr)


def main():
    if len(sys.argv) != 4:
        print(__doc__, file=sys.stderr)
        return 2
    _, template, source, target = sys.argv
    with open(source, "rb") as file:
        data = file.read()
    try:
        pdf = render(os.environ["VANTHU_URL"], os.environ["VANTHU_KEY"], template, data)
    except urllib.error.HTTPError as error:
        print_faults(error)
        return 1
    except OSError as error:
        print(error, file=sys.stderr)
        return 3
    with open(target, "wb") as file:
        file.write(pdf)
    return 0


if __name__ == "__main__":
    sys.exit(main())
