"""The people who work here. Patients have no account."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes users whose e-mail address is their name."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "User":
        """A member of staff."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: object) -> "User":
        """An administrator."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str | None) -> "User":
        """Sign-in does not mind capitals."""
        return self.get(email=(email or "").lower())


class User(AbstractBaseUser, PermissionsMixin):
    """A coordinator, curator or administrator."""

    email = models.EmailField(_("e-mail address"), unique=True, help_text=_("Used to sign in."))
    name = models.CharField(_("name"), max_length=150, blank=True, help_text=_("As colleagues should see it."))
    language = models.CharField(_("language"), max_length=10, default="en")
    time_zone = models.CharField(_("time zone"), max_length=64, default="UTC")
    is_staff = models.BooleanField(_("may sign in here"), default=True)
    is_active = models.BooleanField(_("active"), default=True, help_text=_("Untick instead of deleting a person who has left."))
    date_joined = models.DateTimeField(_("added"), default=timezone.now)

    objects: ClassVar[UserManager] = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people who work here")

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name, else the e-mail address."""
        return str(self)

    def get_short_name(self) -> str:
        """The same: one name is enough."""
        return str(self)
