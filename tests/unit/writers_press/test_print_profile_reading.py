import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageCms

from bantin_cli.diagnostics.error import BantinError
from bantin_cli.writers.press import reading
from bantin_cli.writers.press.icc import profile_name
from bantin_cli.writers.press.reading import read_print_profile
from tests.support.print_profiles import RELATIVE, icc_profile, press_profile

PRESS = press_profile()


def refused(path: Path) -> tuple[str, str, str]:
    """Read a profile that is refused; return the code and what is said in both languages."""
    with pytest.raises(BantinError) as error:
        read_print_profile(path)
    (finding,) = error.value.diagnostics
    assert all(finding.hint(language) for language in ("vi", "en"))  # type: ignore[arg-type]
    return finding.code.id, finding.message("vi"), finding.message("en")


def kept(folder: Path, data: bytes) -> Path:
    path = folder / "nha-in.icc"
    path.write_bytes(data)
    return path


def test_a_profile_is_read_with_its_name_and_its_hash(tmp_path: Path) -> None:
    profile = read_print_profile(kept(tmp_path, PRESS.data))

    assert profile == PRESS
    assert (profile.name, profile.data) == ("Model press", PRESS.data)


def test_what_follows_a_profile_in_its_file_is_left_out(tmp_path: Path) -> None:
    assert read_print_profile(kept(tmp_path, PRESS.data + b"\0" * 500)).data == PRESS.data


def test_a_profile_without_a_name_is_called_after_its_file(tmp_path: Path) -> None:
    nameless = PRESS.data.replace(b"desc", b"xxxx")

    assert read_print_profile(kept(tmp_path, nameless)).name == "nha-in"


def test_the_intent_is_the_one_that_the_profile_names() -> None:
    assert press_profile().is_perceptual
    assert not press_profile(intent=RELATIVE).is_perceptual


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    code, vietnamese, english = refused(tmp_path / "khong-co.icc")

    assert code == "BT760"
    assert vietnamese.endswith("khong-co.icc`: không có tệp này.")
    assert english.endswith("khong-co.icc` cannot be read: there is no such file.")


def test_a_folder_is_no_profile(tmp_path: Path) -> None:
    assert refused(tmp_path)[0] == "BT760"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "press.icc")

    assert refused(tmp_path / "press.icc")[0] == "BT760"


def test_a_path_that_no_system_allows_is_no_profile() -> None:
    assert refused(Path("a\0b.icc"))[0] == "BT760"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it does not begin like an ICC profile"),
        (b"Xin chao, day la ghi chu.\n" * 40, "it does not begin like an ICC profile"),
        (PRESS.data[:100], "it does not begin like an ICC profile"),
        (PRESS.data[:5000], "the file is cut short"),
        (PRESS.data[:8] + b"\x05" + PRESS.data[9:], "PDF/A does not allow ICC version 5"),
        (PRESS.data.replace(b"B2A0", b"xxxx"), "its tables of colours are missing or damaged"),
        (PRESS.data.replace(b"mft1", b"mft9"), "its tables of colours are missing or damaged"),
    ],
    ids=["empty", "text", "head only", "cut short", "version 5", "no table", "unknown table"],
)
def test_a_file_that_is_no_sound_profile_is_refused_with_its_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    code, vietnamese, english = refused(kept(tmp_path, data))

    assert code == "BT761"
    assert english.endswith(f"is no usable ICC colour profile: {reason}.")
    assert vietnamese.startswith("Không dùng được tệp hồ sơ màu `")


def test_a_file_of_a_hundred_megabytes_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "lon.icc"
    with path.open("wb") as file:
        file.write(PRESS.data)
        file.truncate(100_000_000)

    code, _, english = refused(path)
    assert code == "BT761"
    assert english.endswith(f"the file is larger than {reading.MAX_BYTES // 1_000_000} MB.")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes(), "class is `mntr`, its colours are `RGB`"),
        (icc_profile(b"scnr", b"CMYK"), "class is `scnr`, its colours are `CMYK`"),
        (icc_profile(b"prtr", b"GRAY"), "class is `prtr`, its colours are `GRAY`"),
        (icc_profile(b"pr\0r", b"CMYK"), "class is `pr?r`, its colours are `CMYK`"),
    ],
    ids=["screen", "scanner", "grey printer", "no text"],
)
def test_a_profile_of_something_else_than_a_press_with_four_inks_is_refused(
    tmp_path: Path, data: bytes, said: str
) -> None:
    code, _, english = refused(kept(tmp_path, data))

    assert code == "BT762"
    assert said in english


@given(st.integers(0, 700), st.integers(0, 255))
def test_a_profile_with_a_wrong_byte_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, value: int
) -> None:
    data = bytearray(PRESS.data)
    data[place] = value
    path = kept(tmp_path_factory.getbasetemp(), bytes(data))
    try:
        codes = {read_print_profile(path).name[:0]}
    except BantinError as error:
        codes = {finding.code.id for finding in error.diagnostics}
    assert codes <= {"", "BT761", "BT762"}


def test_names_are_read_from_both_versions_of_the_tag() -> None:
    assert profile_name(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()) == "sRGB built-in"
    assert profile_name(icc_profile(b"prtr", b"CMYK", "Coated \n paper\x07")) == "Coated paper"


@given(st.binary(max_size=400))
def test_a_damaged_profile_has_a_name_or_none(data: bytes) -> None:
    assert profile_name(data) == profile_name(data).strip()
