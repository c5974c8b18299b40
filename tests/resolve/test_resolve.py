"""What holds whatever the profiles: order, judgements, determinism; and each feature by itself."""

import random
from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.model.records import Post
from verbale.resolve import Judgement, Profile, Resolution, key_of, keys, resolve
from verbale.resolve.features import DIFFERENT, FEATURES, SAME, Times, outcome, pair_of, score

HOME = "Viet Nam"


def person(
    document: str, name: str, title: str | None = None, body: str | None = None, **more: object
) -> Profile:
    posts = (Post(title=title, organisation=body, span=(0, 1)),) if title else ()
    made = Profile(document=document, local="p1", kind="person", name=name, forms=(name,), posts=posts, state=HOME, date="2024-05-01")  # fmt: skip
    return msgspec.structs.replace(made, **more)


def body(document: str, name: str, kind: str = "body", **more: object) -> Profile:
    made = Profile(document=document, local="o1", kind=kind, name=name, forms=(name,), date="2024-05-01")
    return msgspec.structs.replace(made, **more)


def parts(found: Resolution) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(a.members) for a in found.actors}


PEOPLE = [
    person("a", "Nguyễn Văn Hùng", "Thứ trưởng", "Bộ Nội vụ"),
    person("b", "Nguyen Van Hung", "Deputy Minister of Home Affairs"),
    person("c", "Nguyễn Văn Hùng", "Giám đốc", "Bệnh viện Nhi Trung ương", date="2024-05-03"),
    person("d", "Đoàn Trọng Nghĩa", "Thứ trưởng", "Bộ TT&TT"),
    person("e", "Doan Trong Nghia", "Deputy Minister of Science and Technology", date="2025-06-01"),
    person("f", "A-i-gê-rim Xây-tơ-ca-li", "Bộ trưởng Tài chính Ca-dắc-xtan", state="Kazakhstan"),
    person("g", "Aigerim Nurlankyzy Seitkali", "Minister of Finance of Kazakhstan", state="Kazakhstan"),
    person("h", "Aigerim Seitkali", "Minister of Finance of Kazakhstan", state="Kazakhstan"),
    body("a", "Bộ Nội vụ", "ministry", known="vn-moha", state=HOME),
    body("b", "Ministry of Home Affairs", "ministry", known="vn-moha", state=HOME),
    body("d", "Bộ TT&TT", "ministry", known="vn-mic", state=HOME),
    body("c", "Mạng lưới đào tạo AI Thảo nguyên"),
    body("e", "Steppe AI Training Network"),
]  # fmt: skip


def same(a: Profile, b: Profile, yes: bool, at: str = "2026-01-01") -> Judgement:
    return Judgement(a=key_of(a), b=key_of(b), same=yes, author="An", at=at)


def test_people_and_bodies_come_together() -> None:
    found = parts(resolve(PEOPLE))
    assert {("a", "p1"), ("b", "p1")} in found and {("c", "p1")} in found
    assert {("d", "p1"), ("e", "p1")} in found
    assert {("f", "p1"), ("g", "p1"), ("h", "p1")} in found
    assert {("a", "o1"), ("b", "o1")} in found
    assert {("c", "o1"), ("e", "o1")} in found


@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_the_order_of_profiles_does_not_matter(chance: random.Random) -> None:
    judged = [same(PEOPLE[0], PEOPLE[2], True), same(PEOPLE[3], PEOPLE[4], False)]
    shuffled, turned = list(PEOPLE), list(judged)
    chance.shuffle(shuffled)
    chance.shuffle(turned)
    assert msgspec.json.encode(resolve(shuffled, turned)) == msgspec.json.encode(resolve(PEOPLE, judged))


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7), st.booleans()), max_size=4))
@settings(max_examples=60)
def test_judgements_win(picked: list[tuple[int, int, bool]]) -> None:
    judged = [
        same(PEOPLE[i], PEOPLE[j], yes, f"2026-01-0{n + 1}") for n, (i, j, yes) in enumerate(picked) if i != j
    ]
    latest = {frozenset((j.a, j.b)): j for j in judged}
    told = {frozenset((j.a, j.b)) for j in latest.values() if j.same}
    home = _homes(resolve(PEOPLE, judged), PEOPLE)
    for pair, judgement in latest.items():
        one, two = sorted(pair)
        if judgement.same:
            assert home[one] == home[two]
        elif len(told) == 0:
            assert home[one] != home[two]


def _homes(found: Resolution, profiles: Sequence[Profile]) -> dict[tuple[str, str], str]:
    by_member = {p.member: key_of(p) for p in profiles}
    return {by_member[m]: a.id for a in found.actors for m in a.members}


def test_a_judgement_is_undone_by_a_later_one() -> None:
    first, second = same(PEOPLE[3], PEOPLE[4], False), same(PEOPLE[3], PEOPLE[4], True, "2026-02-01")
    assert {("d", "p1")} in parts(resolve(PEOPLE, [first]))
    assert parts(resolve(PEOPLE, [first, second])) == parts(resolve(PEOPLE))


def test_bodies_are_parted_and_joined_by_hand() -> None:
    apart = resolve(PEOPLE, [same(PEOPLE[8], PEOPLE[9], False)])
    assert {("a", "o1")} in parts(apart) and {("b", "o1")} in parts(apart)
    assert len({a.id for a in apart.actors}) == len(apart.actors)
    joined = resolve(PEOPLE, [same(PEOPLE[8], PEOPLE[10], True)])
    assert {("a", "o1"), ("b", "o1"), ("d", "o1")} in parts(joined)


def test_every_profile_is_of_one_actor_and_ids_are_of_one_kind() -> None:
    found = resolve(PEOPLE)
    assert sorted(m for a in found.actors for m in a.members) == sorted(p.member for p in PEOPLE)
    ids = {a.id for a in found.actors}
    assert {"vn-moha", "vn-mic"} <= ids and len(ids) == len(found.actors)
    assert {a.id for a in resolve(PEOPLE[:8]).actors} <= ids  # more documents do not rename the others


def test_a_transliteration_makes_no_one_of_two_people() -> None:
    middle = person("m", "Ê-lan Xa-ti-ban-đin", "Bộ trưởng Tài chính Ca-dắc-xtan", state="Kazakhstan")
    one = person("n", "Yerlan Satybaldin", "Minister of Finance of Kazakhstan", state="Kazakhstan")
    two = person("o", "Erlan Satybandin", "Minister of Finance of Kazakhstan", state="Kazakhstan")
    groups = [g for g in parts(resolve([middle, one, two])) if len(g) > 1]
    assert groups and all(not {("n", "p1"), ("o", "p1")} <= g for g in groups)


def test_those_that_belong_together_share_a_key() -> None:
    for actor in resolve(PEOPLE).actors:
        members = [p for p in PEOPLE if p.member in actor.members and p.kind == "person"]
        for one in members:
            assert all(keys(one) & keys(two) for two in members[:1])


def test_every_feature_is_described_and_every_outcome_can_be() -> None:
    assert all(feature.__doc__ for feature, _ in FEATURES)
    assert (outcome(SAME), outcome(DIFFERENT), outcome((SAME + DIFFERENT) / 2)) == (
        "same",
        "different",
        "undecided",
    )


@pytest.mark.parametrize(
    ("one", "two", "holds", "not_so"),
    [
        (PEOPLE[0], PEOPLE[1], {"equal", "common_name", "same_party", "same_office", "same_day"}, {"crossing"}),
        (PEOPLE[3], PEOPLE[4], {"equal", "merged_body"}, {"common_name", "same_office"}),
        (PEOPLE[5], PEOPLE[6], {"sounds", "same_office", "same_party"}, {"equal"}),
        (PEOPLE[6], PEOPLE[7], {"shorter"}, {"equal", "other_party"}),
        (
            person("x", "Lee Min-ji", state="Republic of Korea", female=True),
            person("y", "Lee Min-ji", state="Singapore", female=False),
            {"equal", "other_party", "woman_and_man"},
            {"same_party"},
        ),
        (
            person("x", "Trần Văn Sơn", "Cục trưởng", "DOLAB"),
            person("y", "Trần Văn Sơn", "Phó Cục trưởng", "DOLAB"),
            {"same_body_other_office"},
            {"same_office"},
        ),
        (
            person("x", "Trần Văn Sơn", "Thứ trưởng", bodies=("vn-moh",)),
            person("y", "Trần Văn Sơn", "Thứ trưởng", "Bộ Y tế"),
            {"body_at_hand"},
            {"same_office", "crossing"},
        ),
        (
            person("x", "Trần Văn Sơn", "Phó Vụ trưởng", "Vụ Pháp chế"),
            person("y", "Trần Văn Sơn", "Vụ trưởng", "Vụ Pháp chế"),
            {"same_field"},
            {"same_office"},
        ),
    ],
)  # fmt: skip
def test_features(one: Profile, two: Profile, holds: set[str], not_so: set[str]) -> None:
    value, features = score(pair_of(one, two, Times({})))
    names = {f.name for f in features}
    assert holds <= names and not not_so & names
    assert value == round(sum(f.value * f.weight for f in features), 3)


def test_people_seen_in_two_bodies_in_turns_are_two() -> None:
    title, name = "Giám đốc", "Lê Thị Hương"
    seen = [
        person(d, name, title, where, date=day)
        for d, where, day in (
            ("1", "Bệnh viện Nhi Trung ương", "2024-01-01"), ("2", "DOLAB", "2024-02-01"),
            ("3", "Bệnh viện Nhi Trung ương", "2024-03-01"), ("4", "DOLAB", "2024-04-01"),
        )
    ]  # fmt: skip
    found = resolve(seen)
    assert parts(found) == {frozenset({("1", "p1"), ("3", "p1")}), frozenset({("2", "p1"), ("4", "p1")})}
    crossing = [d for d in found.decisions if any(f.name == "crossing" for f in d.features)]
    assert crossing and all(d.outcome == "different" for d in crossing)
