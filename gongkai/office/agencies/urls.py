"""The addresses of signing in, of kept texts, of people and of the agency itself."""

from django.contrib.auth.views import LogoutView
from django.urls import path

from gongkai.office.agencies.access import access, before_password
from gongkai.office.agencies.sign_in import SignIn
from gongkai.office.agencies.views.agency import agency, revise_agency
from gongkai.office.agencies.views.amend import amend
from gongkai.office.agencies.views.appoint import appoint
from gongkai.office.agencies.views.hand_over import hand_over
from gongkai.office.agencies.views.join import join
from gongkai.office.agencies.views.keep import discard_kept, keep, prefer_kept
from gongkai.office.agencies.views.leave import leave
from gongkai.office.agencies.views.passwords import change_password, reset_password
from gongkai.office.agencies.views.people import people
from gongkai.office.agencies.views.person import person
from gongkai.office.agencies.views.relieve import relieve
from gongkai.office.agencies.views.stand_in import end_stand_in, stand_in
from gongkai.office.agencies.views.type_size import type_size

MENU = (("人员", "people", ()), ("机关", "agency", ()))

urlpatterns = [
    path("sign-in/", SignIn.as_view(), name="sign_in"),
    path("sign-out/", before_password(access()(LogoutView.as_view())), name="sign_out"),
    path("keep/", keep, name="keep"),
    path("keep/discard/", discard_kept, name="discard_kept"),
    path("keep/prefer/", prefer_kept, name="prefer_kept"),
    path("type-size/", type_size, name="type_size"),
    path("password/", change_password, name="change_password"),
    path("agency/", agency, name="agency"),
    path("agency/revise/", revise_agency, name="revise_agency"),
    path("people/", people, name="people"),
    path("people/join/", join, name="join"),
    path("people/<int:officer_id>/", person, name="person"),
    path("people/<int:officer_id>/amend/", amend, name="amend"),
    path("people/<int:officer_id>/appoint/", appoint, name="appoint"),
    path("people/<int:officer_id>/stand-in/", stand_in, name="stand_in"),
    path("people/<int:officer_id>/hand-over/", hand_over, name="hand_over"),
    path("people/<int:officer_id>/reset-password/", reset_password, name="reset_password"),
    path("people/<int:officer_id>/leave/", leave, name="leave"),
    path("people/appointments/<int:appointment_id>/relieve/", relieve, name="relieve"),
    path("people/stand-ins/<int:stand_in_id>/end/", end_stand_in, name="end_stand_in"),
]
