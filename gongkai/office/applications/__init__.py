"""Stage 7, applications (政府信息公开申请): registered, answered or carried over, by kind of applicant and outcome."""
