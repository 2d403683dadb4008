"""Addresses of the private page that a person gets after writing."""

from django.urls import path

from trials.enquiries import views

urlpatterns = [
    path("<str:token>/", views.private_page, name="enquiry"),
    path("<str:token>/nobody-answered/", views.nobody_answered, name="enquiry-nobody-answered"),
    path("<str:token>/take-back/", views.take_back, name="enquiry-take-back"),
]
