"""The addresses of applications."""

from django.urls import path

from gongkai.office.applications.queries import MAY_READ
from gongkai.office.applications.views.amend import amend
from gongkai.office.applications.views.answer import answer
from gongkai.office.applications.views.application import application
from gongkai.office.applications.views.applications import applications
from gongkai.office.applications.views.register import register
from gongkai.office.applications.views.reopen import reopen

MENU = (("依申请公开", "applications", MAY_READ),)

urlpatterns = [
    path("applications/", applications, name="applications"),
    path("applications/register/", register, name="register_application"),
    path("applications/<int:number>/", application, name="application"),
    path("applications/<int:number>/answer/", answer, name="answer_application"),
    path("applications/<int:number>/amend/", amend, name="amend_application"),
    path("applications/<int:number>/reopen/", reopen, name="reopen_application"),
]
