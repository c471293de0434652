"""The pictures themselves: each function draws one and returns it finished."""
