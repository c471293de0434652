"""Posters («afiches») of what one goes to, joins or minds: A4 for the notice board, 9:16 for telephones."""

from plugins.posters.channel import ADDRESSES, Poster, poster_artefacts, poster_of

__all__ = ["ADDRESSES", "Poster", "poster_artefacts", "poster_of"]
