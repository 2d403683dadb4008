"""Addresses of the private page that a person gets after writing."""

from django.urls import path

from trials.enquiries import views

urlpatterns = [path("<str:token>/", views.private_page, name="enquiry")]
