"""Stage 10, the annual report (政府信息公开工作年度报告): telling the year from the records of the stages before."""
