"""From an advert to a hire: choosing jobs, a proposal and its chance, the boost, the client's chair."""
