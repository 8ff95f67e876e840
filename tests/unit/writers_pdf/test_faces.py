from bantin_cli.writers.pdf.faces import EmbeddedFace
from tests.support.fonts import SERIF

MANY = "".join(chr(point) for point in range(0x00C0, 0x0180)) + "abc "


def test_ascii_letters_keep_their_codes_and_the_space_is_code_32() -> None:
    (subset,) = EmbeddedFace(SERIF, 3, frozenset("aZ ế(")).subsets

    assert subset.resource == "F3"
    assert {character: subset.codes[character] for character in "aZ ("} == {"a": 97, "Z": 90, " ": 32, "(": 40}
    assert subset.codes["ế"] == 128


def test_codes_are_written_as_in_a_literal_string() -> None:
    (subset,) = EmbeddedFace(SERIF, 1, frozenset("a(b)\\ế")).subsets

    assert "a(b)\\ế".translate(subset.literals) == r"a\(b\)\\\200"


def test_more_letters_than_one_font_holds_go_to_a_second() -> None:
    face = EmbeddedFace(SERIF, 1, frozenset(MANY))

    assert [subset.resource for subset in face.subsets] == ["F1", "F1.1"]
    assert all(subset.codes[" "] == 32 for subset in face.subsets)
    assert all(0 not in subset.codes.values() and len(subset.codes) <= 255 for subset in face.subsets)
    assert set().union(*(subset.codes for subset in face.subsets)) == set(MANY)


def test_a_text_is_split_where_the_font_must_change() -> None:
    face = EmbeddedFace(SERIF, 1, frozenset(MANY))
    text = "a" + MANY[0] + MANY[-5] + " b"

    assert [(subset.resource, text[start:end]) for subset, start, end in face.pieces(text)] == [
        ("F1", "a" + MANY[0]),
        ("F1.1", MANY[-5]),
        ("F1", " b"),
    ]


def test_codes_do_not_depend_on_the_order_of_the_letters() -> None:
    one = EmbeddedFace(SERIF, 1, frozenset("nghị quyết"))
    other = EmbeddedFace(SERIF, 1, frozenset("tếyuq ịhgn"))

    assert one.subsets == other.subsets


def test_a_face_of_spaces_alone_has_a_font() -> None:
    assert [subset.codes for subset in EmbeddedFace(SERIF, 1, frozenset(" ")).subsets] == [{" ": 32}]
