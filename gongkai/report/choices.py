"""What the law leaves to the office in judging a report: bounds with a default, set in gongkai.toml."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choices:
    """The bounds of the checks that rest on a setting; a count, a factor or a share from 0 to 1.

    `overview_length`: letters of section one, without punctuation, figures and blanks (年度报告格式 一、（一）).
    `other_share`: outcome 其他 above this share of all wants a word of explanation.
    `jump_factor`, `jump_floor`: a figure that changed by more than the factor, the larger being at least the floor.
    `copied_share`: a section is copied when this share of its shingles is the other text's.
    `copied_length`: sections of fewer characters are formulas and never count as copied.
    """

    overview_length: int = 1000
    other_share: float = 0.1
    jump_factor: float = 5.0
    jump_floor: int = 10
    copied_share: float = 0.8
    copied_length: int = 120
