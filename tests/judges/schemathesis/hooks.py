"""What Schemathesis has to be told of this API: things that exist, and what no schema can say.

Ids that are made up only ever meet 404. Valid requests are therefore given, most of the time, the
ids, templates and records of what `check_api` has put into the store, so that they reach the work
behind the doors. What Schemathesis breaks on purpose stays as it made it.
"""

import json
import os
import random
import tomllib
import urllib.error
import urllib.request
import zlib

import schemathesis
from schemathesis.core import NotSet
from schemathesis.core.failures import CustomFailure
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.meta import REQUEST_SHAPE_PROBES, coverage_scenario

URL = os.environ["VANTHU_URL"]
KEY = os.environ["VANTHU_KEY"]
TEMPLATES = ["ke-hoach", "giay-khen", "quyet-dinh-khen-thuong", "cong-van"]

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "refusals.toml"), "rb") as refusals:
    REFUSALS = tomllib.load(refusals)


def ask(path):
    request = urllib.request.Request(URL + path, headers={"Authorization": "Bearer " + KEY})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError:
        return {}


def listed(path, member="id"):
    return [item[member] for item in ask(path).get("items", []) if member in item] or ["none"]


class World:
    """What is in the store when the run begins."""

    def __init__(self):
        api = "/api/v1/"
        self.campaigns = listed(api + "campaigns")
        campaign = f"{api}campaigns/{self.campaigns[0]}/"
        self.entries = listed(api + "register/entries")
        self.offices = listed(api + "offices")[:3] + ["sgddt-quang-ninh"] * 3
        self.samples = {name: ask(f"{api}templates/{name}/sample") for name in TEMPLATES}
        self.samples = {
            name: {key: value for key, value in sample.items() if not key.startswith("$")}
            for name, sample in self.samples.items()
        }
        self.record = ask(campaign + "record")
        self.in_path = {
            "office": self.offices,
            "unit": listed(f"{api}offices/sgddt-quang-ninh/units"),
            "milestone": listed(campaign + "milestones"),
            "registration": listed(campaign + "registrations"),
            "nomination": listed(campaign + "nominations"),
            "council": listed(campaign + "councils"),
            "award": listed(campaign + "awards"),
            "template": TEMPLATES,
            "name": ["awards", "base-salary", "legal-basis", "authority"],
            "version": ["1"],
        }
        self.ids = {
            "campaigns": self.campaigns,
            "documents": listed(api + "documents"),
            "entries": self.entries,
            "series": listed(api + "register/series"),
            "blocks": listed(api + "register/entries?limit=200", "block"),
            "users": listed(api + "users"),
            "keys": listed(api + "keys"),
        }
        self.in_body = {
            "office": self.offices,
            "template": TEMPLATES,
            "campaign": self.campaigns,
            "document": self.ids["documents"],
            "correctedBy": self.ids["documents"],
            "series": self.ids["series"],
            "numberClass": ["van-ban", "so-vang"],
            "unit": self.in_path["unit"],
            "nomination": self.in_path["nomination"],
            "successor": self.ids["users"] + self.offices,
            "block": self.ids["blocks"],
        }


WORLD = World()
SERIAL = iter(range(1 << 60))


def printable(text):
    """`text` with the letters that the API's introduction rules out, and outer spaces, replaced one for one."""
    good = "".join(
        c if c in "\n\t" or " " <= c <= "~" or "¡" <= c <= "¬" or "À" <= c <= "ɏ" else "ơ" for c in text
    )
    inner = good.strip()
    lead = len(good) - len(good.lstrip())
    return "ơ" * lead + inner + "ơ" * (len(good) - lead - len(inner))


def clean(value):
    """`value` with what the introduction rules out replaced: letters, long names and numbers beyond 64 bits or 18 digits."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, float) or (isinstance(value, int) and abs(value) >= 1 << 63):
        return round(value, 3) if abs(value) < 1e12 else 7
    if isinstance(value, list):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {printable(key)[:60]: clean(member) for key, member in value.items()}
    return value


def places(value, path=()):
    """The path of every value inside a record."""
    yield path
    members = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in members:
        yield from places(member, (*path, key))


def odd_record(sample, random_, other):
    """A good record, or one with one value replaced by whatever Schemathesis made."""
    record = json.loads(json.dumps(sample))
    if random_.random() < 0.4:
        return record
    path = random_.choice(list(places(record)))
    odd = random_.choice([other, None, "", 0, -1, 0.5, 9**18, "x" * 2000, [], {}, "2026-02-30", "a\n\nb", True, [[]] * 50])
    if not path:
        return odd if isinstance(odd, dict) else record
    inside = record
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = odd
    return record


def known_members(value, random_):
    """The body with ids of things that exist."""
    if isinstance(value, list):
        return [known_members(item, random_) for item in value]
    if not isinstance(value, dict):
        return value
    out = {}
    for key, member in value.items():
        known = WORLD.in_body.get(key)
        if known and isinstance(member, str) and random_.random() < 0.8:
            member = random_.choice(known)
        elif key == "nominations" and isinstance(member, list) and random_.random() < 0.8:
            member = random_.sample(WORLD.in_path["nomination"], 1)
        else:
            member = known_members(member, random_)
        out[key] = member
    return out


def with_records(body, case, random_):
    """Bodies that hold a record, or are one, get one of the samples."""
    path = case.operation.path
    if path.endswith("/{template}") and not path.startswith("/api/v1/templates"):
        return odd_record(WORLD.samples.get(case.path_parameters["template"], {}), random_, body)
    if path in ("/api/v1/campaigns", "/api/v1/campaigns/{id}"):
        return odd_record(WORLD.record, random_, body)
    if isinstance(body, dict) and isinstance(body.get("record"), dict) and path.startswith("/api/v1/documents"):
        template = body.get("template", "ke-hoach")
        body["record"] = odd_record(WORLD.samples.get(template, {}), random_, body["record"])
    return body


def is_made_good(case, location):
    component = case.meta.components.get(location)
    return component is not None and component.mode.is_positive


@schemathesis.hook
def map_case(context, case):
    if case.meta is None or coverage_scenario(case) in REQUEST_SHAPE_PROBES:
        return case
    made = repr((case.operation.label, case.path_parameters, case.query, case.body))
    random_ = random.Random(zlib.crc32(made.encode("utf-8", "replace")))
    if case.path_parameters and is_made_good(case, ParameterLocation.PATH) and random_.random() < 0.9:
        part = next((each for each in WORLD.ids if f"/{each}/{{id}}" in case.operation.path), None)
        for name in case.path_parameters:
            known = WORLD.ids[part] if name == "id" and part else WORLD.in_path.get(name)
            if known:
                case.path_parameters[name] = random_.choice(known)
    if case.meta.generation.mode.is_positive:
        make_likely(case, random_)
    return case


def make_likely(case, random_):
    """A request that is right by its schema gets what the server may know."""
    if "If-Match" in case.headers and random_.random() < 0.8:
        case.headers["If-Match"] = "*"
    if "Idempotency-Key" in case.headers and random_.random() < 0.9:
        case.headers["Idempotency-Key"] = f"k-{next(SERIAL)}"
    # RFC 6265 §4.1.1; the document has no place to say so.
    for name, value in case.cookies.items():
        case.cookies[name] = "".join(c if c.isascii() and c.isalnum() else "x" for c in str(value))
    for name, value in case.query.items():
        known = WORLD.in_body.get(name)
        if known and random_.random() < 0.5:
            case.query[name] = random_.choice(known)
        elif isinstance(value, str):
            case.query[name] = printable(value).replace("\t", "ơ").replace("\n", "ơ")
    if case.media_type == "application/json" and not isinstance(case.body, (bytes, NotSet)):
        case.body = clean(case.body)
        if random_.random() < 0.9:
            case.body = with_records(known_members(case.body, random_), case, random_)


def has_reason(operation, error):
    """Whether refusals.toml says why."""
    code = error["code"]
    record = REFUSALS["records"].get(operation)
    if record is not None and not code.startswith("request.") and error.get("pointer", "").startswith(record):
        return True
    for reasons in (REFUSALS["everywhere"], REFUSALS.get(operation, {})):
        if any(code == known or (known[-1] in ".-" and code.startswith(known)) for known in reasons):
            return True
    return False


@schemathesis.check
def refusals_have_a_reason(context, response, case):
    """A request that is right by its schema is refused only for what no schema can say."""
    if case.meta is None or not case.meta.generation.mode.is_positive or coverage_scenario(case) in REQUEST_SHAPE_PROBES:
        return
    if response.status_code not in (400, 412, 422):
        return
    operation = case.operation.definition.raw.get("operationId")
    for error in response.json()["errors"]:
        if has_reason(operation, error):
            continue
        place = error.get("parameter") or "/".join(error.get("pointer", "").split("/")[:3])
        raise CustomFailure(
            operation=case.operation.label,
            title=f"Refused for what its schema could say: {operation} {error['code']} {place}",
            message=f"{response.status_code} {error['message']} {error.get('pointer', '')}",
            exception=AssertionError(error["code"]),
        )
