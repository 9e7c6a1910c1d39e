"""The addresses of the registers."""

from django.urls import path

from gongkai.office.registers.queries import MAY_READ
from gongkai.office.registers.views.annul import annul
from gongkai.office.registers.views.correct_figure import correct_figure
from gongkai.office.registers.views.enter import enter
from gongkai.office.registers.views.enter_figure import enter_figure
from gongkai.office.registers.views.entry import entry
from gongkai.office.registers.views.figure import figure
from gongkai.office.registers.views.figures import figures
from gongkai.office.registers.views.register import register
from gongkai.office.registers.views.registers import registers

MENU = (("台账", "registers", MAY_READ),)

urlpatterns = [
    path("registers/", registers, name="registers"),
    path("registers/figures/", figures, name="entered_figures"),
    path("registers/figures/enter/", enter_figure, name="enter_figure"),
    path("registers/figures/<int:number>/", figure, name="entered_figure"),
    path("registers/figures/<int:number>/correct/", correct_figure, name="correct_figure"),
    path("registers/entries/<int:number>/", entry, name="register_entry"),
    path("registers/entries/<int:number>/annul/", annul, name="annul_entry"),
    path("registers/<slug:key>/", register, name="register"),
    path("registers/<slug:key>/enter/", enter, name="enter_record"),
]
