"""Optional second readers: off by default, never needed; they propose, and the text decides."""
