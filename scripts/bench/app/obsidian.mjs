export class Component { register(){} registerEvent(){} }
