"""Addresses of the check of one trial. A bare number says nothing of what was answered."""

from django.urls import path

from trials.eligibility import views

urlpatterns = [
    path("", views.start, name="check"),
    path("all/", views.all_screens, name="check-all"),
    path("result/", views.show_result, name="check-result"),
    path("<int:number>/", views.screen, name="check-screen"),
]
